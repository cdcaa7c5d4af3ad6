package dk.blogstafet.page;

import dk.blogstafet.words.LocalizedMessages;

/// A text as its page will show it, in a frame that can do nothing.
///
/// @param html the whole page
/// @param consent what the author agrees to; empty without an approval
/// @param hash of everything that is shown
public record TurnPreviewView(TurnView page, String html, String consent, String hash) {
  LocalizedMessages words() {
    return page.words();
  }

  boolean isApproval() {
    return !consent.isEmpty();
  }
}
