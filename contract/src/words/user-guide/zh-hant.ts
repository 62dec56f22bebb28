import type { UserGuide } from './user-guide.ts'

export const zhHantUserGuide: UserGuide = {
  title: '使用指南',
  lead: 'Amazon 訂單如何進入 Commerce，以及無法匯入時該怎麼做。',
  contents: '目錄',
  sections: {
    way: {
      title: '一筆 Amazon 訂單的歷程',
      text: [
        '買家在 Amazon 下單後，訂單會在幾分鐘內出現在「最近訂單」與「所有訂單」，起初為「待處理」：Amazon 正在確認付款，尚未提供姓名與價格。',
        'Amazon 確認付款後，訂單變為「未出貨」，Orderferry 隨即建立 Commerce 訂單，金額分毫不差；並依訂單設定保留庫存、開立發票。',
        '您在 Commerce 出貨並填寫物流商與追蹤號碼，Orderferry 會通知 Amazon，再由 Amazon 通知買家；訂單依序變為「已出貨」與「已完成」。',
        '由 Amazon 出貨的訂單（FBA）會在出貨後記入，不影響 Commerce 庫存。',
        '已有 Commerce 訂單時，點選訂單編號會開啟該訂單；在此之前則開啟 Amazon 訂單詳細資料。',
      ],
    },
    statuses: {
      title: '各狀態的意思',
      text: [],
      terms: [
        { id: 'status.error', term: '錯誤', text: '無法匯入，需要有人處理。訂單備註會說明原因。' },
        { id: 'status.pending', term: '待處理', text: 'Amazon 正在確認付款，無須處理。' },
        { id: 'status.pending-availability', term: '等待供貨', text: 'Amazon 尚未開放的預購訂單。' },
        { id: 'status.unshipped', term: '未出貨', text: '已付款，等待您出貨。' },
        { id: 'status.partially-shipped', term: '部分出貨', text: '部分商品已寄出，其餘尚待出貨。' },
        { id: 'status.shipped', term: '已出貨', text: '全部已寄出。' },
        { id: 'status.completed', term: '已完成', text: 'Amazon 已出貨，Commerce 訂單也已完成。' },
        { id: 'status.canceled', term: '已取消', text: '已在 Amazon 取消，保留的庫存已釋出。' },
        { id: 'status.unfulfillable', term: '無法履行', text: 'Amazon 無法履行此 FBA 訂單。' },
        {
          id: 'status.unknown',
          term: '未知',
          text: 'Amazon 給的狀態是此版本不認得的。訂單會等候並顯示出來。',
        },
      ],
    },
    blockers: {
      title: '訂單無法匯入時',
      text: [
        '每一頁上方的紅色訊息會列出有這類訂單的商店。開啟訂單，頁面會逐一列出原因與解決用的按鈕。原因排除後會自動匯入，在 Commerce 排除也一樣；「立即重試」只是省去等待。',
      ],
      terms: [
        {
          id: 'blocker.sku-not-in-catalog',
          term: '型錄中沒有此 SKU',
          text: '將賣家 SKU 對應到它所代表的商品，或建立該商品。',
        },
        {
          id: 'blocker.sku-missing',
          term: 'Amazon 未提供 SKU',
          text: '將 ASIN 對應到商品，或在 Seller Central 為刊登設定 SKU。',
        },
        { id: 'blocker.product-disabled', term: '商品已停用', text: '請啟用該商品。' },
        { id: 'blocker.out-of-stock', term: '庫存不足', text: '請增加該網站所用庫存來源的數量。' },
        {
          id: 'blocker.address-not-importable',
          term: '地址無法使用',
          text: '請在訂單頁面更正。Amazon 不會收到通知。',
        },
        {
          id: 'blocker.currency-not-available',
          term: '未開放此幣別',
          text: '請在 Commerce 為該商店檢視開放幣別並設定匯率，或在訂單設定選擇其他商店檢視。',
        },
        {
          id: 'blocker.product-type-not-supported',
          term: '商品是組合或套組等類型',
          text: '請將 SKU 對應到實際寄出的簡單商品。',
        },
        {
          id: 'blocker.totals-do-not-reconcile',
          term: '金額不符',
          text: '請與 Seller Central 核對。只要差一分錢就不會匯入。',
        },
        {
          id: 'blocker.prices-missing',
          term: 'Amazon 未提供價格',
          text: '應用程式缺少角色。訂單頁面會說明是哪一個角色，以及在哪裡授予。',
        },
        {
          id: 'blocker.commerce-unavailable',
          term: 'Commerce 沒有回應',
          text: '請確認商店是否正常運作。系統會自動重試匯入。',
        },
        {
          id: 'blocker.commerce-rejected',
          term: 'Commerce 拒絕此訂單',
          text: '請在 Commerce 修正訊息所指的問題。',
        },
        {
          id: 'blocker.amazon-data-unreadable',
          term: '無法讀取 Amazon 的資料',
          text: '請等候 Amazon 下次變更。若問題持續，請附上訂單編號回報。',
        },
      ],
    },
    matching: {
      title: '賣家 SKU 與商品',
      text: [
        '賣家 SKU 即代表相同 SKU 的 Commerce 商品。兩者不同時只需對應一次：在無法匯入的訂單頁面，或在「商品對應」一次處理所有等待的訂單。此商店會記住對應，等待的訂單也都會匯入。',
        'Amazon 的一組商品在 Commerce 可以是好幾件：請填寫 Amazon 的一件等於幾件。',
      ],
    },
    address: {
      title: '更正地址',
      text: [
        '表單左側是要送往 Commerce 的內容，旁邊是 Amazon 的原始資料。標記會指出哪些欄位沒有問題，有問題的欄位會說明原因。按下「儲存訂單」後會立即嘗試匯入。',
        'Amazon 再次傳來訂單時，更正仍會保留；欄位旁的箭頭可還原為原始資料。Amazon 不會得知更正，請另外確認包裹上的標籤。',
      ],
    },
    shipping: {
      title: '出貨與追蹤',
      text: [
        '請在 Commerce 建立出貨單並填寫物流商與追蹤號碼，半分鐘內就會送往 Amazon。「追蹤」分頁會顯示每個包裹與 Amazon 的回覆。',
        '主控台的「已逾期」與「今日出貨」依 Amazon 提供的最晚出貨日計算。',
      ],
    },
    settings: {
      title: '訂單設定',
      text: [
        '每個商店各有自己的設定。儲存前，頁面會說明變更的作用。變更適用於之後匯入的訂單，已在 Commerce 的訂單維持原樣。',
        '停用匯入時，訂單仍會顯示於此，點選編號會開啟 Seller Central。',
      ],
    },
    'read-only': {
      title: '唯讀模式',
      text: [
        '開啟時仍會讀取訂單，但不會寫入 Amazon 或 Commerce。資料庫看似複本時會自動開啟，測試系統因此不會重複出貨。操作員關閉後，等候中的變更才會送出。',
      ],
    },
    people: {
      title: '各角色可做的事',
      text: [
        '擁有者管理連線與使用者，操作員變更設定，店員處理訂單，檢視者可查看訂單但看不到買家的姓名與地址。每個人都可以只限於部分 Amazon 商店。您自己的權限列在「您的帳號」。',
      ],
    },
    keys: {
      title: '鍵盤操作',
      text: [],
      terms: [
        { id: 'key.search', term: '/', text: '在任何頁面搜尋訂單。' },
        { id: 'key.tab', term: 'Tab', text: '移到下一個欄位、清單或表格。' },
        { id: 'key.arrows', term: '↑ ↓ ← →', text: '在清單、選單或表格內移動。' },
        { id: 'key.space', term: 'Space', text: '選取一列。' },
        { id: 'key.escape', term: 'Esc', text: '關閉對話框；在表格中取消選取所有列。' },
      ],
    },
  },
}
