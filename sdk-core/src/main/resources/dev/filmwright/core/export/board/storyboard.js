// Everything works without this; it adds keys, a light switch and an enlarged view. No ampersand, no less-than sign: XML.
(function () {
  'use strict';
  var root = document.documentElement;
  var boards = Array.from(document.querySelectorAll('.board'));
  var scenes = Array.from(document.querySelectorAll('.scene'));
  var viewer = document.getElementById('viewer');
  var at = -1;
  var scene = -1;

  function remembered(value) {
    try {
      if (value) { localStorage.setItem('storyboard-theme', value); }
      return localStorage.getItem('storyboard-theme');
    } catch (refused) { return null; }
  }
  function light(theme) { if (theme) { root.dataset.theme = theme; } }
  function other() {
    var dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    light(dark ? 'light' : 'dark');
    remembered(root.dataset.theme);
  }
  light(remembered());
  var button = document.getElementById('theme');
  button.hidden = false;
  button.addEventListener('click', other);
  document.getElementById('keys').hidden = false;

  function go(list, index) {
    if (index >= list.length || 0 > index) { return; }
    var target = list[index];
    at = boards.indexOf(list === boards ? target : target.querySelector('.board'));
    // A scene without shots has no board to remember it by.
    if (list === scenes) { scene = index; }
    target.scrollIntoView({ block: list === boards ? 'nearest' : 'start', behavior: 'auto' });
    if (list === boards) { target.focus({ preventScroll: true }); }
    if (viewer.open) { if (at >= 0) { show(); } }
  }
  function sceneAt() {
    return at >= 0 ? scenes.indexOf(boards[at].closest('.scene')) : scene;
  }
  function show() {
    var board = boards[at];
    var image = board.querySelector('img');
    var picture = document.getElementById('viewer-picture');
    picture.src = image ? image.src : '';
    picture.alt = image ? image.alt : 'No board';
    document.getElementById('viewer-code').textContent = board.querySelector('.code').textContent;
    document.getElementById('viewer-text').textContent =
      Array.from(board.querySelectorAll('.camera, .line, .action'), function (p) { return p.textContent; }).join(' — ');
    if (!viewer.open) { viewer.showModal(); }
  }

  root.classList.add('zooms');
  document.addEventListener('click', function (event) {
    var picture = event.target.closest('.picture');
    if (!picture) { return; }
    at = boards.indexOf(picture.closest('.board'));
    show();
  });
  document.addEventListener('focusin', function (event) {
    var board = event.target.closest('.board');
    if (board) { at = boards.indexOf(board); }
  });
  var keys = {
    j: function () { go(boards, at + 1); },
    k: function () { go(boards, at - 1); },
    n: function () { go(scenes, sceneAt() + 1); },
    p: function () { go(scenes, sceneAt() - 1); },
    t: other,
    Enter: function () { if (at >= 0) { show(); } }
  };
  keys.ArrowRight = keys.j;
  keys.ArrowLeft = keys.k;
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === 'Enter') { if (event.target.closest('a, button, summary')) { return; } }
    if (event.key.indexOf('Arrow') === 0) { if (event.target.closest('.strip, .scroll, .index')) { return; } }
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  var links = new Map(Array.from(document.querySelectorAll('.index a'), function (a) { return [a.hash.slice(1), a]; }));
  var current = null;
  var watch = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) { return; }
      if (current) { current.removeAttribute('aria-current'); }
      current = links.get(entry.target.id);
      current.setAttribute('aria-current', 'true');
      var list = current.closest('nav');
      var above = current.getBoundingClientRect().top - list.getBoundingClientRect().top;
      if (0 > above || above > list.clientHeight - 40) { list.scrollTop += above - list.clientHeight / 2; }
    });
  }, { rootMargin: '-10% 0px -85% 0px' });
  scenes.forEach(function (section) { watch.observe(section); });
}());
