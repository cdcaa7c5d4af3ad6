package dk.blogstafet.conversion.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/// Converts lists. An item with one paragraph stands on a line of its own.
final class ListConverter {
  private final Function<Element, List<String>> blocks;

  /// @param blocks converts an element to the blocks in it
  ListConverter(Function<Element, List<String>> blocks) {
    this.blocks = blocks;
  }

  String convert(Element list) {
    var isNumbered = list.normalName().equals("ol");
    var number = list.attr("start").matches("\\d{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
    var items = new ArrayList<String>();
    var isTight = true;
    for (var item : list.children()) {
      var content = blocks.apply(item);
      if (!content.isEmpty()) {
        var marker = isNumbered ? number++ + ". " : "- ";
        isTight &= content.stream().skip(1).allMatch(ListConverter::isList);
        var text = String.join(isTight ? "\n" : "\n\n", content);
        items.add(marker + text.replace("\n", "\n" + " ".repeat(marker.length())));
      }
    }
    return String.join(isTight ? "\n" : "\n\n", items).replaceAll("(?m)^ +$", "");
  }

  private static boolean isList(String block) {
    return block.matches("(?s)(?:- |\\d{1,9}\\. ).*");
  }
}
