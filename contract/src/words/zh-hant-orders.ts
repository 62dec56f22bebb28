/** What happened to an order, what holds it and what to do, in Traditional Chinese as it is written in Taiwan. */
import type { enOrders } from './en-orders.ts'

export const zhHantOrders: Readonly<Record<keyof typeof enOrders, string>> = {
  'event.received': '已從 Amazon 收到訂單。',
  'event.status-changed': 'Amazon 將狀態從「{from}」改為「{to}」。',
  'event.amazon-order-changed': 'Amazon 變更了訂單：{fields}。',
  'event.changed-after-import':
    'Amazon 在匯入後變更了訂單。Commerce 訂單維持原樣，如有需要請在 Commerce 更正。{differences}',
  'event.again-as-imported': 'Amazon 在匯入後變更的內容已恢復為匯入時的內容：{fields}。',
  'event.amazon-answer-unreadable': '無法讀取 Amazon 對此訂單的最新回覆，因此未作任何變更：{problems}。',
  'event.import-waits': '尚未匯入：{because}',
  'event.import-not-required': '不匯入：{because}',
  'event.import-blocked': '無法匯入：{blockers}',
  'event.retry-requested': '工作人員要求匯入，現在重試。',
  'event.commerce-unavailable': 'Commerce 沒有回應，系統會自動重試匯入。回應內容：{message}',
  'event.commerce-order-created': '已建立 Commerce 訂單。',
  'event.commerce-order-found': '找到既有的 Commerce 訂單，並已建立關聯。',
  'event.commerce-order-differs':
    'Commerce 儲存的訂單與送出的內容不同。在有人檢查之前不會開立發票：{difference}',
  'event.address-adjusted': '已調整地址，讓 Commerce 可以接受：{fields}。',
  'event.address-corrected': '工作人員已更正收件地址：{fields}。不會通知 Amazon。',
  'event.address-correction-reverted': '工作人員已改回 Amazon 的收件地址。',
  'event.product-matched': '工作人員已將 {key} 對應到 {skus}。',
  'event.product-created': '工作人員已在 Commerce 為 {key} 建立商品 {sku}。',
  'event.product-enabled': '工作人員已在 Commerce 啟用商品 {sku}。',
  'event.product-stock-set': '工作人員已在 Commerce 設定 {sku} 的庫存：{quantities}。',
  'event.address-changed-beside-correction':
    '工作人員更正後，Amazon 又變更了收件地址（{fields}）。目前仍使用更正後的地址；請比較兩者並儲存正確的地址。',
  'event.address-correction-too-late':
    '工作人員變更收件地址時，Commerce 訂單正在建立，因此使用的是先前的地址。請在 Commerce 變更地址。',
  'event.stock-reserved': '已在 Commerce 保留庫存。',
  'event.pending-stock-held': '等待 Amazon 確認付款期間，數量保留至 {until}。',
  'event.pending-stock-short': '等待 Amazon 確認付款期間，無法保留數量：{message}',
  'event.pending-stock-released': '已釋出先前保留的數量。',
  'event.placeholders-made': '已在 Commerce 為 {skus} 建立停用的占位商品。',
  'event.customer-created': '已在 Commerce 為買家建立客戶 {customerId}。',
  'event.customer-guest': '訂單以訪客身分建立：{because}',
  'event.imported-short': '{skus} 庫存不足，仍已匯入。',
  'event.put-on-hold': '庫存不足，已在 Commerce 將此訂單設為「暫停處理」。',
  'event.held-by-staff': '人員已將此訂單設為「暫停處理」。',
  'event.unheld-by-staff': '人員已恢復此訂單的處理。',
  'event.invoiced-by-staff': '人員已建立發票 {invoiceNumber}。',
  'event.shipped-by-staff': '人員已建立出貨單 {shipmentNumber}。',
  'event.shipped-less-by-staff':
    '人員建立的出貨單 {shipmentNumber} 少於要求的數量：同時有人在 Commerce 出貨。',
  'event.refunded-by-staff': '人員已建立折讓單 {creditMemoNumber}。',
  'event.track-added-by-staff': '人員已新增追蹤編號 {trackingNumber}。',
  'event.track-removed-by-staff': '人員已刪除追蹤編號 {trackingNumber}。',
  'event.commented-by-staff': '人員在 Commerce 訂單寫下備註。',
  'event.status-chosen-by-staff': '人員將 Commerce 訂單的狀態設為 {status}。',
  'event.mailed-by-staff': '人員已將 Commerce 訂單的電子郵件寄給買家。',
  'event.canceled-by-staff': '人員已取消 Commerce 訂單。',
  'event.order-address-changed':
    '人員變更了 Commerce 訂單的{which, select, billing {帳單地址} other {送貨地址}}。不會通知 Amazon。',
  'event.number-taken': '另一筆 Commerce 訂單已使用編號 {taken}；此訂單為 {given}。',
  'event.status-set': 'Commerce 訂單狀態已依「訂單設定」設為 {status}。',
  'event.status-refused': 'Commerce 不接受狀態 {status}：{message}',
  'event.invoiced': '已在 Commerce 開立發票。',
  'event.invoice-failed': 'Commerce 拒絕開立發票：{message}。請開啟 Commerce 訂單並手動開立。',
  'event.shipment-found': '在 Commerce 找到出貨單 {shipmentNumber}。',
  'event.tracking-missing':
    '出貨單 {shipmentNumber} 沒有追蹤號碼，因此尚未通知 Amazon。請在 Commerce 為它加上追蹤號碼。',
  'event.tracks-not-sent':
    '出貨單 {shipmentNumber} 只有第一個追蹤號碼會送到 Amazon,因為 Commerce 未說明哪些商品用哪個號碼寄送。未送出:{trackingNumbers}。',
  'event.tracking-submitted': '已將追蹤號碼 {trackingNumber}（{carrier}）送往 Amazon。',
  'event.tracking-accepted': 'Amazon 已接受追蹤號碼 {trackingNumber}（{carrier}）。',
  'event.tracking-rejected':
    'Amazon 拒絕追蹤號碼 {trackingNumber}（{carrier}）：{message}。請在 Commerce 更正，或在 Seller Central 輸入。',
  'event.recorded-fba-shipment': '已在 Commerce 記錄 Amazon 的出貨，未動用 Commerce 庫存。',
  'event.recorded-fba-shipment-from-stock':
    '已在 Commerce 記錄 Amazon 的出貨，並依「訂單設定」從 Commerce 庫存扣除數量。',
  'event.completed-without-shipment':
    'Amazon 已出貨，因此訂單在 Commerce 已完成。未在 Commerce 建立出貨單，因為此 Commerce 會從庫存扣除數量。',
  'event.fba-shipment-awaits-invoice':
    'Amazon 已出貨。請在 Commerce 開立發票，之後系統會自動完成訂單；已完成的訂單無法再開立發票。',
  'event.earlier-shipments-recorded':
    '{shipments, plural, one {匯入前已出貨的商品已在 Commerce 記錄為一張出貨單} other {匯入前已出貨的商品已在 Commerce 記錄為 # 張出貨單}}{trackingNumbers, select, none {} other {（{trackingNumbers}）}}，未動用 Commerce 庫存。',
  'event.earlier-shipments-not-recorded':
    '以下商品在匯入前已出貨：{units}。未為這些商品建立出貨單，因為此 Commerce 會從庫存扣除。若要完成訂單，請在 Commerce 出貨並把數量加回庫存；系統不會再次通知 Amazon。',
  'event.earlier-shipment-refused':
    'Commerce 拒絕匯入前已出貨商品的出貨單：{message}。系統會在一週內自動重試。',
  'event.completed': '已完成：Amazon 已出貨，Commerce 訂單已完成。',
  'event.pending-hold-failed':
    '無法在 Commerce 保留或釋出此訂單的數量：{message}。訂單本身無須處理；請確認相關商品的保留庫存是否正確。',
  'event.invoicing-failed': '無法開立發票：{message}。請開啟 Commerce 訂單並手動開立。',
  'event.earlier-shipments-failed':
    '無法記錄匯入前已出貨的商品：{message}。請在 Commerce 訂單為這些商品出貨（不填追蹤號碼），並把數量加回庫存。',
  'event.status-failed': '無法設定「訂單設定」指定的狀態：{message}。請手動設定 Commerce 訂單的狀態。',
  'event.hold-failed':
    '庫存不足，但無法將此訂單設為「暫停處理」：{message}。請在 Commerce 手動設定，或立即決定如何處理。',
  'event.completion-failed':
    'Commerce 未將訂單轉為「完成」：{message}。請開啟 Commerce 訂單，查看還有什麼未處理。',

  'blocker.sku-not-in-catalog':
    'Commerce 型錄中沒有 SKU {sku}{asin, select, none {} other {（ASIN {asin}）}}。',
  'remedy.sku-not-in-catalog':
    '請在 Commerce 建立 SKU 為 {sku} 的商品，或將此 SKU 對應到其他商品。完成後，訂單會立即匯入。',
  'blocker.sku-missing':
    'Amazon 未提供訂單品項 {amazonOrderItemId} 的 SKU{asin, select, none {} other {（ASIN {asin}）}}。',
  'remedy.sku-missing':
    '{asin, select, none {請在 Seller Central 為該商品刊登設定賣家 SKU，然後重試；若刊登已不存在，請在 Seller Central 處理此訂單。} other {請將 ASIN {asin} 對應到商品，或在 Seller Central 為該商品刊登設定賣家 SKU 後重試。}}',
  'blocker.product-disabled': '商品 {sku} 在 Commerce 中已停用。',
  'remedy.product-disabled': '請在 Commerce 啟用商品 {sku}（編號 {productId}）。啟用後，訂單會立即匯入。',
  'blocker.out-of-stock':
    '{salable, select, none {商品 {sku} 庫存不足：訂購 {ordered} 件，Commerce 可售數量較少。} other {商品 {sku} 庫存不足：訂購 {ordered} 件，可售 {salable} 件。}}',
  'remedy.out-of-stock':
    '請在該網站的庫存來源中增加 {sku} 的數量。可售數量達到 {ordered} 件後，訂單會立即匯入。',
  'blocker.address-not-importable':
    'Commerce 無法使用此送貨地址。{country, select, none {缺少：{missing}。} other {Commerce 在 {country} 沒有{region, select, none {此州／省} other {「{region}」這個州／省}}{closest, select, none {} other {；相近的有{closest}}}。缺少：{missing}。}}',
  'remedy.address-not-importable':
    '請在訂單頁面更正收件地址；如果不知道正確的地址，請在 Seller Central 向買家詢問。儲存後，訂單會立即匯入。',
  'blocker.currency-not-available':
    '訂單幣別為 {currency}；Commerce 商店檢視以 {baseCurrency} 記帳，沒有該幣別的匯率或未開放該幣別。',
  'remedy.currency-not-available':
    '請在 Commerce 為該商店檢視開放 {currency} 並設定由 {baseCurrency} 換算的匯率（Stores > Currency > Currency Rates），或在「訂單設定」選擇其他商店檢視；之後會自動匯入。',
  'blocker.product-type-not-supported': '商品 {sku} 的類型為 {type}，無法對應 Amazon 的訂單品項。',
  'remedy.product-type-not-supported':
    '請將此 SKU 對應到實際寄出的簡單商品，或在 Commerce 將 SKU {sku} 設給一個簡單商品。完成後，訂單會立即匯入。',
  'blocker.totals-do-not-reconcile':
    '{cause}Amazon 的總額為 {amazonTotal} {currency}，各項金額合計為 {builtTotal} {currency}，相差 {difference}（{parts}）。',
  'remedy.totals-do-not-reconcile':
    '請與 Seller Central 核對金額。Amazon 更正後，訂單會自動匯入；否則請在 Commerce 手動輸入。',
  'blocker.commerce-unavailable': 'Commerce 已 15 分鐘沒有回應。回應內容：{message}',
  'remedy.commerce-unavailable':
    '請確認商店正常運作，且網址與憑證正確（`orderferry doctor`）。系統會自動重試匯入。',
  'blocker.commerce-rejected': 'Commerce 拒絕此訂單：{message}',
  'remedy.commerce-rejected': '請在 Commerce 修正訊息所指的問題，然後重試。',
  'blocker.prices-missing': 'Amazon 未提供此訂單應有的價格：應用程式缺少角色「{roles}」。',
  'remedy.prices-missing':
    '請在 Seller Central 的「應用程式和服務 > 開發應用程式」為應用程式加上角色「{roles}」，再到「管理您的應用程式」重新授權，並將新的更新權杖交給 Orderferry。Amazon 提供價格後，訂單會自動匯入。',
  'blocker.amazon-data-unreadable': '無法讀取 Amazon 的訂單資料：{problems}。',
  'remedy.amazon-data-unreadable':
    '若 Amazon 修正資料，就不需要做任何事：下次變更時會重新讀取。若問題持續，請附上訂單編號回報。',

  'wait.payment-pending': 'Amazon 仍在確認付款（待處理）。',
  'wait.not-released': '這是 Amazon 尚未開放的預購訂單（等待供貨）。',
  'wait.amazon-has-not-shipped': '此 FBA 訂單由 Amazon 出貨，尚未全部出貨。',
  'wait.unfulfillable': 'Amazon 將此訂單標示為無法履行。',
  'wait.status-unknown': 'Amazon 給的狀態是此版本不認得的。',
  'wait.channel-unknown': 'Amazon 未說明由誰出貨。',
  'not-required.import-disabled': '此商店的「訂單設定」已停用匯入。',
  'not-required.bought-before-connection': '訂單在此商店連線之前就已購買。',
  'not-required.canceled-on-amazon': '訂單已在 Amazon 取消。',
  'not-required.fba-not-imported': '由 Amazon 出貨，而「訂單設定」不匯入這類訂單。',
  'not-required.nothing-ordered': '訂單的所有數量都已取消。',

  'next.payment-pending': '無須處理。Amazon 收到付款後會自動匯入；若取消則不匯入。',
  'next.not-released': '無須處理。Amazon 開放預購商品後會自動繼續。',
  'next.amazon-has-not-shipped': '無須處理。Amazon 全部出貨後會自動匯入。',
  'next.unfulfillable': '請在 Seller Central 查看 Amazon 無法履行的原因；情況改變後會自動繼續。',
  'next.status-unknown':
    '請在 Seller Central 查看此訂單。狀態改變後會繼續；若一直如此，較新版本的 Orderferry 可能認得此狀態。',
  'next.channel-unknown': '請在 Seller Central 查看此訂單。每次訂單有變動時，都會再向 Amazon 查詢由誰出貨。',
  'next.import-disabled': '請在 Seller Central 處理；或在「訂單設定」啟用匯入 Amazon 訂單，再重試此訂單。',
  'next.bought-before-connection': '請在 Seller Central 處理：連線前的訂單留在該處。',
  'next.canceled-on-amazon': '無須處理。',
  'next.fba-not-imported': '無須處理；「訂單設定」可改為匯入由 Amazon 出貨的訂單。',
  'next.nothing-ordered': '無須處理。',
  'difference.canceled': '訂單已在 Amazon 取消。',
  'difference.quantity-lowered': '{line}：原訂購 {imported} 件，現為 {now} 件。',
  'difference.quantity-raised': '{line}：現訂購 {now} 件，原為 {imported} 件。',
  'difference.line-added': '新增了 {line} × {quantity}。',
  'difference.line-removed': '移除了 {line} × {quantity}。',
  'difference.total-restated': '總額現為 {now}，原為 {imported}。',
  'difference.program-added': '新增了方案「{program}」。',
  'difference.program-removed': '移除了方案「{program}」。',
  'difference.address-changed': '送貨地址已變更，新地址顯示在 Amazon 訂單中。',
  'difference.service-level-changed': '配送等級現為 {now}，原為 {imported}。',
  'difference.ship-by-changed': '最遲出貨時間現為 {now}，原為 {imported}。',
  'difference.cancellation-requested': '買家要求取消 {line}。',

  'guest.email-missing': 'Amazon 未提供可建立帳戶的電子郵件。',
  'guest.name-missing': 'Amazon 未提供可建立帳戶的姓名。',
  'guest.fixed-customer-not-set': '「訂單設定」未指定客戶。',
  'guest.refused': 'Commerce 不接受此客戶：{message}',

  'import-state.notRequired': '不匯入',
  'import-state.waiting': '等待中',
  'import-state.blocked': '無法匯入',
  'import-state.importing': '匯入中',
  'import-state.created': '已在 Commerce 建立',

  'status.unknown': '不明',

  'totals.sum-differs': 'Amazon 的各項金額加總不符。',
  'totals.kind-not-known': 'Amazon 提供了 Commerce 訂單無法容納的金額種類。',
  'totals.currencies-differ': 'Amazon 的金額使用了多種幣別。',
  'totals.less-than-nothing': '折扣超過了可扣除的金額。',
  'amount.added': '{kind}：{amount}',
  'amount.taken-off': '{kind}：扣除 {amount}',
  'amount.inside': '{kind}：{amount}，已含在價格內',
  'amount.not-placed': '{kind}：{amount}，未計入',
  'amount.order-differs': '{told}，整筆訂單則為 {orderAmount}',
  'field.total': '總額',
  'field.cancellation': '取消',
  'field.quantities': '數量',
  'field.address': '地址',
  'field.service-level': '配送等級',
  'field.latest-ship': '最遲出貨日',
  'field.programs': '方案',
  'field.street': '街道',
  'field.city': '城市',
  'field.region': '州／省',
  'field.postcode': '郵遞區號',
  'field.country': '國家／地區',
  'field.telephone': '電話',
  'field.company': '公司',
  'field.email': '電子郵件地址',
  'field.shipping-name': '收件人姓名',
  'field.billing-name': '買家姓名',
}
