import { ToastContainer } from '@react-spectrum/s2/Toast'

export function Toasts() {
  return <ToastContainer placement="bottom end" />
}
