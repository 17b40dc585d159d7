/* Opening hours behind a page cache: shows the sentence that is due, and moves the mark of today. The server wrote all
   texts; without this script the page says when it was made. */
(function () {
  "use strict";
  var timer, LATE_CLOCK = 600000, LONGEST_WAIT = 3600000;

  function update() {
    var now = Date.now(), next = now + LONGEST_WAIT;

    function due(at) {
      if (at > now) next = Math.min(next, at);
      return at <= now;
    }

    document.querySelectorAll("[data-fb-changes]").forEach(function (line) {
      var changes = JSON.parse(line.getAttribute("data-fb-changes"));
      var current = changes.filter(function (change, index) {
        var at = Date.parse(change.at);
        return due(at) || (index === 0 && at < now + LATE_CLOCK);
      }).pop();
      var text = line.querySelector(".fb-hours-state-text"), asOf = line.querySelector(".fb-as-of");
      if (asOf) asOf.hidden = Boolean(current);
      if (!current || !text) return;
      if (text.textContent !== current.text) text.textContent = current.text;
      line.setAttribute("data-fb-kind", current.kind);
    });

    document.querySelectorAll("[data-fb-ends]").forEach(function (week) {
      var today, over = due(Date.parse(week.getAttribute("data-fb-ends")));
      var days = week.querySelectorAll("[data-fb-starts]");
      days.forEach(function (day) {
        if (due(Date.parse(day.getAttribute("data-fb-starts"))) && !over) today = day;
      });
      days.forEach(function (day) {
        day.classList.toggle("fb-is-today", day === today);
        day.querySelector(".fb-today").hidden = day !== today;
      });
    });

    clearTimeout(timer);
    timer = setTimeout(update, next - now + 50);
  }

  function start() {
    update();
    addEventListener("pageshow", update);
    document.addEventListener("visibilitychange", update);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
