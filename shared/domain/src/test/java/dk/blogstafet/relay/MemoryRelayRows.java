package dk.blogstafet.relay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All rows of one relay in memory.
final class MemoryRelayRows {
  final Map<String, NavigableMap<PostPosition, PostSummary>> lists = new HashMap<>();
  final Map<PostId, PostLookup> texts = new HashMap<>();
  final Map<PostId, List<Post>> versions = new HashMap<>();
  final NavigableMap<Revision, RelayChange> changes = new TreeMap<>();
  final NavigableMap<IssueId, ArchivedIssue> issues = new TreeMap<>();
  RelaySnapshot snapshot;

  MemoryRelayRows(RelaySnapshot relaySnapshot) {
    this.snapshot = relaySnapshot;
    changes.put(relaySnapshot.revision(), RelayChange.ofRelay(relaySnapshot.revision()));
  }

  MemoryRelayRows copy() {
    var copy = new MemoryRelayRows(snapshot);
    lists.forEach((category, list) -> copy.lists.put(category, new TreeMap<>(list)));
    copy.texts.putAll(texts);
    versions.forEach((post, earlier) -> copy.versions.put(post, new ArrayList<>(earlier)));
    copy.changes.clear();
    copy.changes.putAll(changes);
    copy.issues.putAll(issues);
    return copy;
  }

  NavigableMap<PostPosition, PostSummary> list(String category) {
    return lists.computeIfAbsent(category, _ -> new TreeMap<>());
  }

  void take(PostChange change) {
    change.from().ifPresent(listPosition -> unlist(listPosition));
    change.to().ifPresent(listPosition -> enlist(listPosition, change.post().post()));
    var lookup =
        switch (change) {
          case PostChange.Add _, PostChange.Restore _ ->
              new PostLookup.PublishedPost(change.post());
          case PostChange.Correct correction -> {
            var id = correction.before().id();
            versions.computeIfAbsent(id, _ -> new ArrayList<>()).add(correction.before());
            yield new PostLookup.PublishedPost(change.post());
          }
          case PostChange.Withdraw(_, var reason, var at) ->
              new PostLookup.WithdrawnPost(change.post(), reason, at);
          case PostChange.Purge purge -> {
            versions.remove(purge.before().id());
            yield new PostLookup.PurgedPost(purge.tombstone());
          }
        };
    texts.put(change.post().id(), lookup);
  }

  /// Returns the relay's posts that were at an address, in the order of their names.
  Stream<PostAddress> at(FormerAddress address) {
    return texts.values().stream()
        .flatMap(lookup ->
            switch (lookup) {
              case PostLookup.PublishedPost(var whole) -> Stream.of(whole);
              case PostLookup.WithdrawnPost(var whole, _, _) -> Stream.of(whole);
              case PostLookup.PurgedPost _, PostLookup.NotFound _ -> Stream.<Post>empty();
            })
        .filter(whole -> whole.oldAddresses().contains(address))
        .map(whole -> new PostAddress(snapshot.id(), whole.id()))
        .sorted(Comparator.comparing(it -> it.post().slug()));
  }

  private void unlist(ListPosition listPosition) {
    list("").remove(listPosition.position());
    list(listPosition.category().slug()).remove(listPosition.position());
  }

  private void enlist(ListPosition listPosition, PostSummary post) {
    list("").put(listPosition.position(), post);
    list(listPosition.category().slug()).put(listPosition.position(), post);
  }
}
