// What stands in #mail, drawn as text: headings, list items by depth, paragraphs, rows of tables.
(() => {
  const BLOCKS = new Set(["UL", "OL", "LI", "P", "DIV", "TABLE", "PRE", "BLOCKQUOTE",
                          "H1", "H2", "H3", "H4", "H5", "H6"]);
  const lines = [];
  const bold = (node) => parseInt(getComputedStyle(node.parentElement).fontWeight) >= 600;
  function inline(node, plain) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent.replace(/\s+/g, " ");
      return bold(node) && text.trim() && !plain ? `**${text}**` : text;
    }
    return [...node.childNodes].map((child) => inline(child, plain)).join("");
  }
  const cell = (each) => inline(each).trim();
  function block(node, depth, lead) {
    if (node.tagName === "TABLE") {
      for (const row of node.rows) lines.push(`| ${[...row.cells].map(cell).join(" | ")} |`);
      return;
    }
    if (node.tagName === "UL" || node.tagName === "OL") {
      let number = node.start || 1;
      for (const item of node.children) {
        block(item, depth + 1, node.tagName === "UL" ? "- " : `${number++}. `);
      }
      return;
    }
    const heading = /^H([1-6])$/.exec(node.tagName);
    let text = "";
    let first = heading ? `${"#".repeat(heading[1])} ` : lead;
    const flush = () => {
      const within = Math.max(first ? depth : depth + 1, 0); // under the text of its item
      if (text.trim()) lines.push("  ".repeat(within) + first + text.trim());
      if (text.trim()) first = "";
      text = "";
    };
    for (const child of node.childNodes) {
      if (BLOCKS.has(child.tagName)) {
        flush();
        block(child, depth, "");
      } else {
        text += inline(child, !!heading);
      }
    }
    flush();
  }
  block(document.getElementById("mail"), -1, "");
  return lines.join("\n");
})()
