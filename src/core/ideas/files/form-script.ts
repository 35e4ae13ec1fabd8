/**
 * Runs in the form of a feedback round, in whatever browser the person asked has: collects what was written and saves it as a small file. It sends nothing, and warns before
 * answers that were not saved are left behind. Old syntax on purpose; the form's policy allows this text alone.
 */
export const formScript = `(function () {
  'use strict';
  var form = document.getElementById('form');
  var status = document.getElementById('status');
  var isChanged = false;
  function two(number) { return (number < 10 ? '0' : '') + number; }
  function today() {
    var now = new Date();
    return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  }
  function answerOf(part) {
    var kind = part.getAttribute('data-kind');
    var chosen = kind === 'text' ? null : part.querySelector('input:checked');
    return {
      questionId: part.getAttribute('data-question'),
      question: part.getAttribute('data-text'),
      text: kind === 'text' && part.querySelector('textarea').value.trim() !== '' ? part.querySelector('textarea').value : null,
      number: chosen && chosen.value !== '' ? Number(chosen.value) : null
    };
  }
  form.addEventListener('input', function () { isChanged = true; status.textContent = ''; });
  // In a field of one line it would send the form, which is not finished then.
  form.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
  });
  window.addEventListener('beforeunload', function (event) {
    if (isChanged) { event.preventDefault(); event.returnValue = true; }
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var written = {
      format: form.getAttribute('data-format'),
      version: Number(form.getAttribute('data-version')),
      roundId: form.getAttribute('data-round'),
      roundTitle: form.getAttribute('data-title'),
      name: document.getElementById('name').value.trim() || null,
      givenOn: today(),
      said: document.getElementById('said').value,
      answers: Array.prototype.map.call(form.querySelectorAll('[data-question]'), answerOf)
    };
    var file = new Blob([JSON.stringify(written, null, 2) + '\\n'], { type: 'application/json' });
    var address = URL.createObjectURL(file);
    var link = document.createElement('a');
    link.href = address;
    link.download = form.getAttribute('data-file');
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
    isChanged = false;
    status.textContent = form.getAttribute('data-saved');
  });
  document.getElementById('save').hidden = false;
})();`;
