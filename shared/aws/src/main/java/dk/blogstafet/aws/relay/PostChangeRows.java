package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.relay.ListPosition;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import java.util.List;

/// The rows of a post change: the post's own row, its rows in the lists, and the version that a
/// correction replaces.
final class PostChangeRows {
  private final GuardedTransaction transaction;
  private final RelayId relay;

  PostChangeRows(GuardedTransaction transaction, RelayId relay) {
    this.transaction = transaction;
    this.relay = relay;
  }

  void write(PostChange change) {
    switch (change) {
      case PostChange.Add(var post) -> {
        enlist(post.post());
        transaction.putNew(whole(post));
        redirects(post).forEach(key -> transaction.put(ItemReader.at(key)));
      }
      case PostChange.Correct correction -> correct(correction.before(), correction.post());
      case PostChange.Withdraw(var before, var reason, var at) -> {
        unlist(before.post().listPosition());
        var post = change.post();
        var apart = PostTableKeys.withdrawn(relay, post.post().position());
        transaction.put(PostRow.write(ItemReader.at(apart), post.post()));
        var row = ItemReader.at(PostTableKeys.post(relay, post.id()));
        transaction.put(PostRow.writeWithdrawn(row, post, reason, at));
      }
      case PostChange.Purge purge -> purge(purge);
      case PostChange.Restore(_, var reason, var at) -> {
        var post = change.post();
        enlist(post.post());
        transaction.delete(PostTableKeys.withdrawn(relay, post.post().position()));
        var row = ItemReader.at(PostTableKeys.post(relay, post.id()));
        transaction.put(PostRow.writeRestored(row, post, reason, at));
      }
    }
  }

  private void correct(Post before, Post post) {
    var version = PostTableKeys.version(relay, before.id(), before.post().version());
    transaction.putNew(PostRow.write(ItemReader.at(version), before));
    transaction.put(whole(post));
    // A transaction can write a row only once: what is put again must not be deleted too.
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

  /// No row with any text of the post remains: not in the lists, the withdrawn posts or earlier
  /// versions.
  private void purge(PostChange.Purge purge) {
    var post = purge.before().post();
    unlist(post.listPosition());
    transaction.delete(PostTableKeys.withdrawn(relay, post.position()));
    for (var earlier : purge.earlier()) {
      transaction.delete(PostTableKeys.version(relay, post.id(), earlier.post().version()));
    }
    redirects(purge.before()).forEach(transaction::delete);
    var row = ItemReader.at(PostTableKeys.post(relay, post.id()));
    transaction.put(PostRow.write(row, purge.tombstone()));
  }

  private List<RowKey> redirects(Post post) {
    var to = new PostAddress(relay, post.id());
    return post.oldAddresses().stream().map(it -> RedirectKeys.redirect(it, to)).toList();
  }

  private void enlist(PostSummary post) {
    transaction.put(PostRow.write(ItemReader.at(inRelay(post.listPosition())), post));
    transaction.put(PostRow.write(ItemReader.at(inCategory(post.listPosition())), post));
  }

  private void unlist(ListPosition listPosition) {
    transaction.delete(inRelay(listPosition));
    transaction.delete(inCategory(listPosition));
  }

  private ItemReader.ItemBuilder whole(Post post) {
    return PostRow.write(ItemReader.at(PostTableKeys.post(relay, post.id())), post);
  }

  private RowKey inRelay(ListPosition listPosition) {
    return PostTableKeys.listed(PostListId.of(relay), listPosition.position());
  }

  private RowKey inCategory(ListPosition listPosition) {
    return PostTableKeys.listed(
        PostListId.of(relay, listPosition.category()), listPosition.position());
  }
}
