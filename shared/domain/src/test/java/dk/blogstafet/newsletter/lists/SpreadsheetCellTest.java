package dk.blogstafet.newsletter.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|'/C calc'!A0",
        "+45@example.dk",
        "-2@example.dk",
        "@SUM(A1)",
        "＝1",
        "'=1",
        "''",
        "'neill",
        "12",
        "0012",
        "1,5",
        "1E5",
        "10 %",
        "kr. 5",
        "1-2",
        "1. juni",
        "juni 2025",
        "Dec 24",
        "12:30 PM",
        "SAND",
        "false",
        "(5)",
      })
  void guardsWhatASpreadsheetTakesForMoreAndGivesItBack(String text) {
    assertEquals("'" + text, SpreadsheetCell.guarded(text));
    assertEquals(text, SpreadsheetCell.read(SpreadsheetCell.guarded(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@example.dk",
        "12@example.dk",
        "o'neill@example.ie",
        "Konferencen 2025, tilmeldingsark",
        "2. konference",
        "Junikonferencen på Ærø",
        "https://stafet.example/broer/",
        "",
      })
  void leavesOtherTextsAsTheyAre(String text) {
    assertEquals(text, SpreadsheetCell.guarded(text));
    assertEquals(text, SpreadsheetCell.read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Konferencen' 2025", "'anna@example.dk"})
  void takesNoApostropheOffThatIsNotOurs(String cell) {
    assertEquals(cell, SpreadsheetCell.read(cell));
    assertFalse(SpreadsheetCell.read("'" + cell).startsWith("''"));
  }

  @ParameterizedTest
  @CsvSource({
    "01-06-2025, 2025-06-01",
    "1-6-2025, 2025-06-01",
    "1.6.2025, 2025-06-01",
    "01-06-2025 00:00, 2025-06-01",
    "01-06-2025 23.59.59, 2025-06-01",
    "2025-06-01, 2025-06-01",
    "2025-6-1, 2025-06-01",
    "2025-06-01T12:30:00, 2025-06-01",
    "06/01/2025, 06/01/2025",
    "1-6-25, 1-6-25",
    "45809, 45809",
  })
  void readsDatesAsADanishExcelWritesThem(String cell, String date) {
    assertEquals(date, SpreadsheetCell.date(cell));
  }
}
