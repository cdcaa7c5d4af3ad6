package dk.blogstafet.page;

import dk.blogstafet.relay.Author;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An author's page in a relay.
///
/// @param author as the newest post names the author; empty if no post can be shown
public record AuthorPageView(PostListView list, Optional<Author> author) {
  /// Returns an author's title, workplace and role.
  String work(Author shown) {
    var role = shown.role().map(list.layout().messages()::role).orElse("");
    return Stream.of(shown.title(), shown.workplace(), role)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
