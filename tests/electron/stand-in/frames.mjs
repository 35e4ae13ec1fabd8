let lastRoute = 0;

/** One frame of a page, as main sees it. One that has gone throws when it is asked for its address. */
export class WebFrameMain {
  #contents;
  #url = 'about:blank';
  #isGone = false;

  constructor(contents, frameId, parentId) {
    lastRoute += 1;
    this.#contents = contents;
    this.frameId = frameId;
    this.parentId = parentId;
    this.routingId = lastRoute;
    this.frameTreeNodeId = lastRoute;
    this.processId = 1;
    this.name = '';
    this.detached = false;
  }

  get url() {
    if (this.#isGone) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    return this.#url;
  }
  set url(url) {
    this.#url = url;
  }
  get origin() {
    const found = URL.parse(this.url);
    if (!found) return 'null';
    return found.origin === 'null' ? `${found.protocol}//${found.host}` : found.origin;
  }
  get parent() {
    return this.#contents.frames.get(this.parentId) ?? null;
  }
  get top() {
    return this.#contents.mainFrame;
  }
  isDestroyed() {
    return this.#isGone;
  }
  dispose() {
    this.detached = true;
    this.#isGone = true;
  }
}
