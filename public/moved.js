// On a page that only leads on: keeps the fragment, which the refresh of the meta element would lose.
location.replace(document.currentScript.dataset.to + location.hash);
