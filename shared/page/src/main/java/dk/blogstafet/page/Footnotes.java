package dk.blogstafet.page;

import dk.blogstafet.page.FootnoteParser.Note;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.Node;

/// Numbers a text's notes in the order in which the text asks for them, and writes them below it.
/// Links name the page, for in feeds and mails several texts may stand on one.
final class Footnotes {
  private final Markup html;
  private final URI page;
  private final List<Note> asked = new ArrayList<>();
  private final Set<Note> all = new HashSet<>();
  private final List<Note> found = new ArrayList<>();

  Footnotes(Markup html, URI page) {
    this.html = html;
    this.page = page;
  }

  /// Keeps a note until the text ends.
  void keep(Note note) {
    if (all.add(note)) {
      found.add(note);
    }
  }

  /// Writes the number of a note.
  void refer(Note note) {
    var isFirst = !asked.contains(note);
    if (isFirst) {
      asked.add(note);
    }
    var number = asked.indexOf(note) + 1;
    html.open("sup");
    if (isFirst) {
      html.open("a", "href", at("note-", number), "id", "ref-" + number);
    } else {
      html.open("a", "href", at("note-", number));
    }
    html.text(Integer.toString(number)).close("a").close("sup");
  }

  /// Writes the notes: those that the text asks for, then the others, so that no word is lost.
  ///
  /// @param content writes what stands in one, and may ask for more
  void write(Consumer<Node> content) {
    if (found.isEmpty()) {
      return;
    }
    html.open("hr").line().open("ol");
    for (var i = 0; i < asked.size(); i++) {
      html.open("li", "id", "note-" + (i + 1));
      content.accept(asked.get(i));
      html.open("a", "href", at("ref-", i + 1)).text("↩ " + (i + 1)).close("a");
      html.close("li").line();
    }
    for (var note : found) {
      if (!asked.contains(note)) {
        html.open("li");
        content.accept(note);
        html.close("li").line();
      }
    }
    html.close("ol").line();
  }

  private String at(String place, int number) {
    return page + "#" + place + number;
  }
}
