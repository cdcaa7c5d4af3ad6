package dk.blogstafet.local.text;

import dk.blogstafet.relay.Flaw;

/// Says of a value's flaw what it says at a line of a file.
public final class FlawComplaint {
  private FlawComplaint() {}

  /// The flaw as a complaint about the line where the value begins.
  public static Complaint of(Flaw flaw, int line) {
    var at = flaw.at();
    return switch (flaw) {
      case Flaw.Missing _ -> new Complaint(line, at, "none", "Write it.");
      case Flaw.TooLong(_, var limit, var length) ->
          tooLong(line, at + " of at most " + limit + " characters", length + " characters");
      case Flaw.TooLongTogether(_, var limit, var length) ->
          tooLong(line, at + " of at most " + limit + " bytes together", length + " bytes");
      case Flaw.TooMany(_, var limit, var count) ->
          new Complaint(line, "at most " + limit + " " + at, "" + count, "Take some away.");
      case Flaw.LineBreak _ ->
          new Complaint(line, at + " of one line", "a line break", "Write it in one line.");
      case Flaw.Unprintable(_, var character) -> unprintable(line, at, character);
      case Flaw.Malformed(_, var form) -> malformed(line, at, form);
      case Flaw.InFuture(_, var date, var today) ->
          new Complaint(
              line,
              "a date up to today, " + today,
              "" + date,
              "Import the post when its day comes.");
      case Flaw.Unknown(_, var value, var known) -> unknown(line, at, value, known.toString());
      case Flaw.Both(_, var other) ->
          new Complaint(line, at + " or " + other, "both", "Take one of the two away.");
      case Flaw.Twice(_, var value) ->
          new Complaint(
              line, at + " once", Complaint.quoted(value) + " twice", "Take one of the two away.");
      case Flaw.Closed _ ->
          new Complaint(line, "a relay that is open", "a closed one", "Open the relay first.");
    };
  }

  private static Complaint tooLong(int line, String expected, String found) {
    return new Complaint(line, expected, found, "Shorten it.");
  }

  private static Complaint unprintable(int line, String at, int character) {
    var found = String.format("U+%04X", character);
    return new Complaint(
        line, at + " of characters that can be seen", found, "Delete that character.");
  }

  private static Complaint unknown(int line, String at, String value, String known) {
    return new Complaint(
        line, at + ": one of " + known, Complaint.quoted(value), "Write one of those.");
  }

  private static Complaint malformed(int line, String at, Flaw.Form form) {
    var expected =
        switch (form) {
          case DATE -> at + " as yyyy-MM-dd";
          case LINK -> at + " as https://…";
          case SLUG -> at + " of a-z, 0-9 and single hyphens";
          case EMAIL -> at + " as name@example.org";
          case NAME -> at + " with a letter or a digit";
        };
    return new Complaint(line, expected, "something else", "Write it in that form.");
  }
}
