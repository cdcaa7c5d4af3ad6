package dk.blogstafet.baton.turn;

import java.util.regex.Pattern;

/// A keyed code of a mailbox, the same for every spelling of its address, which it doesn't reveal.
public record MailboxCode(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public MailboxCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a mailbox code");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
