package dk.blogstafet.page;

import dk.blogstafet.baton.guest.CandidateDraft;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page of an author whose post is published.
///
/// @param title of the post; its address if the text is erased
/// @param post the absolute URL of the post
/// @param named the candidates so far
/// @param typed the fields of as many candidates as an author can name
public record TurnHandOverView(
    TurnView page,
    String title,
    String post,
    List<TurnCandidate> named,
    List<CandidateDraft> typed,
    FormErrorsView flaws) {
  public TurnHandOverView {
    named = List.copyOf(named);
    typed = List.copyOf(typed);
  }

  LocalizedMessages words() {
    return page.words();
  }

  /// Returns HTML that links to the post.
  String snippet() {
    return "<a href=\"" + post + "\">" + TextUtils.html(title) + "</a>";
  }

  boolean isInvited() {
    return named.stream().anyMatch(it -> it.invited().isPresent());
  }

  /// Returns whom the author has named; empty if no one.
  String namedText() {
    if (isInvited()) {
      return words().text("turn.pass.invited");
    }
    var names = named.stream().map(TurnCandidate::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : words().text("turn.pass.named", names);
  }

  /// Returns what was typed in a field.
  static String value(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  String legend(int index) {
    return words().text(index == 0 ? "turn.candidate" : "turn.candidate.other", index + 1);
  }
}
