package dk.blogstafet.aws;

import dk.blogstafet.relay.ListPosition;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;

/// What a step writes: the post's row under its address, its rows in the lists, and the version
/// that a correction replaces.
final class StepRows {
  private final Transaction transaction;
  private final RelayId relay;

  StepRows(Transaction transaction, RelayId relay) {
    this.transaction = transaction;
    this.relay = relay;
  }

  void write(PostChange change) {
    switch (change) {
      case PostChange.Add(var post) -> {
        enlist(post.post());
        transaction.putNew(whole(post));
      }
      case PostChange.Correct correction -> correct(correction.before(), correction.post());
      case PostChange.Withdraw(var before, var reason, var at) -> {
        unlist(before.post().listPosition());
        var post = change.post();
        var apart = Keys.withdrawn(relay, post.post().position());
        transaction.put(PostRow.write(Row.at(apart), post.post()));
        var row = Row.at(Keys.post(relay, post.id()));
        transaction.put(PostRow.writeWithdrawn(row, post, reason, at));
      }
      case PostChange.Purge purge -> purge(purge);
      case PostChange.Restore(_, var reason, var at) -> {
        var post = change.post();
        enlist(post.post());
        transaction.delete(Keys.withdrawn(relay, post.post().position()));
        var row = Row.at(Keys.post(relay, post.id()));
        transaction.put(PostRow.writeRestored(row, post, reason, at));
      }
    }
  }

  private void correct(Post before, Post post) {
    var version = Keys.version(relay, before.id(), before.post().version());
    transaction.putNew(PostRow.write(Row.at(version), before));
    transaction.put(whole(post));
    // A row can be written once in a transaction: what is put again must not be deleted too.
    var from = before.post().listPosition();
    var to = post.post().listPosition();
    if (!from.position().equals(to.position())) {
      transaction.delete(inRelay(from));
    }
    if (!inCategory(from).equals(inCategory(to))) {
      transaction.delete(inCategory(from));
    }
    enlist(post.post());
  }

  /// Nothing that holds a word of the post stays: not in the lists, nor among the withdrawn, nor
  /// among earlier versions.
  private void purge(PostChange.Purge purge) {
    var post = purge.before().post();
    unlist(post.listPosition());
    transaction.delete(Keys.withdrawn(relay, post.position()));
    for (var earlier : purge.earlier()) {
      transaction.delete(Keys.version(relay, post.id(), earlier.post().version()));
    }
    var row = Row.at(Keys.post(relay, post.id()));
    transaction.put(PostRow.write(row, purge.tombstone()));
  }

  private void enlist(PostSummary post) {
    transaction.put(PostRow.write(Row.at(inRelay(post.listPosition())), post));
    transaction.put(PostRow.write(Row.at(inCategory(post.listPosition())), post));
  }

  private void unlist(ListPosition listPosition) {
    transaction.delete(inRelay(listPosition));
    transaction.delete(inCategory(listPosition));
  }

  private Row.Maker whole(Post post) {
    return PostRow.write(Row.at(Keys.post(relay, post.id())), post);
  }

  private Key inRelay(ListPosition listPosition) {
    return Keys.listed(PostListId.of(relay), listPosition.position());
  }

  private Key inCategory(ListPosition listPosition) {
    return Keys.listed(PostListId.of(relay, listPosition.category()), listPosition.position());
  }
}
