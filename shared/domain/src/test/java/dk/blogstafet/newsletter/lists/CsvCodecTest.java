package dk.blogstafet.newsletter.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.newsletter.lists.CsvCodec.CsvDefect;
import dk.blogstafet.newsletter.lists.CsvCodec.CsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvCodecTest {
  @Test
  void readsFieldsAndLines() {
    assertEquals(List.of(entry(1, "a", "b"), entry(2, "c", "")), read("a,b\nc,\n"));
  }

  @Test
  void readsQuotedFields() {
    var entries = read("\"a, b\",\"say \"\"hi\"\"\",\"\"\n\"two\nlines\",x,y\nlast,,");

    assertEquals(
        List.of(
            entry(1, "a, b", "say \"hi\"", ""),
            entry(2, "two\nlines", "x", "y"),
            entry(4, "last", "", "")),
        entries);
  }

  @Test
  void readsSemicolonsWhereTheFirstLineHasThem() {
    assertEquals(List.of(entry(1, "a", "b"), entry(2, "c, d", "e")), read("a;b\nc, d;e"));
  }

  @Test
  void readsTabsAndTheSeparatorThatTheFirstLineNames() {
    assertEquals(
        List.of(entry(1, "a", "b;c", ""), entry(2, "d", "e", "")), read("a\tb;c\t\nd\te\t"));
    assertEquals(List.of(entry(2, "a", "b;c"), entry(3, "d", "")), read("sep=,\na,b;c\nd,"));
    assertEquals(List.of(entry(3, "a", "b")), read("\n\"SEP=;\"\na;b"));
  }

  @Test
  void skipsLinesOfEmptyFields() {
    assertEquals(
        List.of(entry(2, "a", "b"), entry(4, "c", "")), read(";;;\na;b\n;\nc;\n \u00a0;;;\n;;;"));
  }

  @Test
  void skipsEmptyLines() {
    assertEquals(List.of(entry(2, "a"), entry(4, "b")), read("\na\n\nb\n\n"));
    assertEquals(List.of(), read(""));
  }

  @Test
  void reportsMisplacedQuotationMarks() {
    var entries = read("a\"b,c\n\"d\"e,f\ng,h\n\"i,j\nk,l");

    assertEquals(
        List.of(
            Optional.of(CsvDefect.STRAY),
            Optional.of(CsvDefect.STRAY),
            Optional.<CsvDefect>empty(),
            Optional.of(CsvDefect.UNCLOSED)),
        entries.stream().map(CsvRecord::defect).toList());
    assertEquals(List.of(1, 2, 3, 4), entries.stream().map(CsvRecord::line).toList());
  }

  @Test
  void readsWhatItWrites() {
    var fields = List.of("a", "b, c", "d; e", "say \"hi\"", "two\nlines", "");

    assertEquals(
        List.of(new CsvRecord(1, fields, Optional.empty())),
        read(CsvCodec.write(fields).replace("\r\n", "\n")));
  }

  private static List<CsvRecord> read(String text) {
    var csv = CsvCodec.of(text);
    return Stream.generate(csv::next)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private static CsvRecord entry(int line, String... fields) {
    return new CsvRecord(line, List.of(fields), Optional.empty());
  }
}
