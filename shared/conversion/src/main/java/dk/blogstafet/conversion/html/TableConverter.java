package dk.blogstafet.conversion.html;

import dk.blogstafet.conversion.LossKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Converts a table to one of GitHub's (GFM 0.29, section 4.10): the first row is the head, merged
/// cells are taken apart, and a cell has one line. Rows and columns beyond the limits are left out.
final class TableConverter {
  private static final int COLUMNS = 100;
  private static final int ROWS = 2_000;

  private final LossCollector losses;
  private final InlineConverter inline;

  TableConverter(LossCollector lossCollector, InlineConverter inlineConverter) {
    this.losses = lossCollector;
    this.inline = inlineConverter;
  }

  /// Returns the table; empty if it has no cells.
  Optional<String> convert(Element table) {
    var found = table.select("tr").stream().filter(it -> isOf(it, table)).limit(ROWS + 1).toList();
    var rows = found.stream().limit(ROWS).map(this::cells).toList();
    var width = rows.stream().mapToInt(List::size).max().orElse(0);
    if (width == 0) {
      return Optional.empty();
    }
    var isCut = found.size() > ROWS || found.stream().anyMatch(it -> it.childrenSize() > COLUMNS);
    if (isCut || !table.select("table table, li, [colspan], [rowspan], td > p + p").isEmpty()) {
      losses.add(LossKind.TABLE, table.text());
    }
    var lines = new ArrayList<String>();
    for (var row : rows) {
      lines.add(line(row, width));
      if (lines.size() == 1) {
        lines.add(line(Collections.nCopies(width, "---"), width));
      }
    }
    return Optional.of(String.join("\n", lines));
  }

  /// Returns whether a row stands in a table and not in one inside it.
  private static boolean isOf(Element row, Element table) {
    return tables(row) == tables(table) + 1;
  }

  private static long tables(Element inside) {
    return inside.parents().stream().filter(it -> it.normalName().equals("table")).count();
  }

  private List<String> cells(Element row) {
    var cells = new ArrayList<String>();
    for (var cell : row.children()) {
      if (cells.size() == COLUMNS) {
        break;
      }
      cells.add(text(cell));
      for (var more = 1; more < span(cell) && cells.size() < COLUMNS; more++) {
        cells.add("");
      }
    }
    return cells;
  }

  private String text(Element cell) {
    return inline
        .content(cell)
        .replace(InlineConverter.BREAK, " ")
        .replace("|", "\\|")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static int span(Element cell) {
    return cell.attr("colspan").matches("\\d{1,2}") ? Integer.parseInt(cell.attr("colspan")) : 1;
  }

  private static String line(List<String> cells, int width) {
    var line = new StringBuilder("|");
    for (var i = 0; i < width; i++) {
      line.append(' ').append(i < cells.size() ? cells.get(i) : "").append(" |");
    }
    return line.toString();
  }
}
