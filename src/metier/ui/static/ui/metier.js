// Optional. Every page works without it: each behaviour attaches to a data- attribute or an element of the base page.
import "./behaviours/capture.js";
import "./behaviours/print.js";
import "./behaviours/press.js";
import "./behaviours/ranking.js";
import "./behaviours/focus.js";
import "./behaviours/busy.js";
import "./behaviours/submit-on-change.js";
import "./behaviours/scroll-to.js";
import "./behaviours/announce.js";
import "./behaviours/row-keys.js";
import "./behaviours/press-key.js";
import "./behaviours/copy.js";
import "./behaviours/timer.js";
import "./behaviours/prompter.js";
import "./behaviours/select.js";
import "./behaviours/saving.js";
import "./behaviours/enter.js";
