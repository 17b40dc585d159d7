/* Chips of chosen records: adds what Wagtail's chooser window returns, and takes chips away.
   One listener for the whole document, so that forms which arrive later work as well. */
(function () {
  "use strict";

  function changed(chooser) {
    chooser.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function add(chooser, record) {
    var chips = chooser.querySelector("[data-fb-chips]");
    var known = Array.from(chips.querySelectorAll("input")).some(function (input) {
      return input.value === String(record.id);
    });
    if (known) return;
    var item = chooser.querySelector("template[data-fb-chip]").content.firstElementChild.cloneNode(true);
    var title = record.string || record.title;
    var input = item.querySelector("input");
    var button = item.querySelector("[data-fb-remove]");
    input.value = record.id;
    input.disabled = false;
    item.querySelector("[data-fb-title]").textContent = title;
    button.setAttribute("aria-label", button.dataset.fbLabel.replace("%s", title));
    chips.appendChild(item);
  }

  function open(chooser) {
    window.ModalWorkflow({
      url: chooser.dataset.chooserUrl,
      urlParams: { multiple: 1 },
      onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
      responses: {
        chosen: function (records) {
          [].concat(records).forEach(function (record) { add(chooser, record); });
          changed(chooser);
        },
      },
    });
  }

  function remove(chooser, item) {
    var next = item.nextElementSibling || item.previousElementSibling;
    item.remove();
    var target = next ? next.querySelector("[data-fb-remove]") : chooser.querySelector("[data-fb-open]");
    target.focus();
    changed(chooser);
  }

  document.addEventListener("click", function (event) {
    var chooser = event.target.closest("[data-fb-multi-chooser]");
    if (!chooser) return;
    if (event.target.closest("[data-fb-open]")) open(chooser);
    if (event.target.closest("[data-fb-remove]")) remove(chooser, event.target.closest("[data-fb-item]"));
  });
})();
