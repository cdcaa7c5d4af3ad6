package dk.blogstafet.conversion.html;

import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the losses of a text with the block in which they occur.
final class LossCollector {
  private final List<BlockLoss> losses = new ArrayList<>();
  private final Set<String> formatting = new LinkedHashSet<>();
  private int block;

  private record BlockLoss(LossKind kind, String detail, int block) {}

  /// Continues with another block, counted from 0.
  void at(int index) {
    block = index;
  }

  void add(LossKind kind, String detail) {
    losses.add(new BlockLoss(kind, detail, block));
  }

  /// Adds a kind of formatting, which is named once.
  void addFormatting(String tag) {
    formatting.add("<" + tag + ">");
  }

  /// Returns the losses with their lines.
  ///
  /// @param blocks the blocks of the text, which an empty line separates
  List<ImportLoss> losses(List<String> blocks) {
    var lines = new ArrayList<Integer>();
    var line = 1;
    for (var text : blocks) {
      lines.add(line);
      line += (int) text.chars().filter(it -> it == '\n').count() + 2;
    }
    var placed = new ArrayList<ImportLoss>();
    for (var loss : losses) {
      var place = loss.block() < lines.size() ? lines.get(loss.block()) : 0;
      placed.add(new ImportLoss(loss.kind(), loss.detail(), place));
    }
    if (!formatting.isEmpty()) {
      placed.add(new ImportLoss(LossKind.FORMATTING, String.join(", ", formatting)));
    }
    return placed;
  }
}
