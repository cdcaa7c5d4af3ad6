package dk.blogstafet.aws;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Spot;
import dk.blogstafet.relay.Step;
import dk.blogstafet.relay.Track;
import dk.blogstafet.relay.WholePost;

/// What a step writes: the post's row under its address, its rows in the lists, and the version
/// that a correction replaces.
final class StepRows {
  private final Transaction transaction;
  private final RelayId relay;

  StepRows(Transaction transaction, RelayId relay) {
    this.transaction = transaction;
    this.relay = relay;
  }

  void write(Step step) {
    switch (step) {
      case Step.Add(var post) -> {
        enlist(post.post());
        transaction.putNew(whole(post));
      }
      case Step.Correct correction -> correct(correction.before(), correction.post());
      case Step.Withdraw(var before, var reason, var at) -> {
        unlist(before.post().spot());
        var post = step.post();
        var apart = Keys.withdrawn(relay, post.post().place());
        transaction.put(PostRow.write(Row.at(apart), post.post()));
        var row = Row.at(Keys.post(relay, post.id()));
        transaction.put(PostRow.writeWithdrawn(row, post, reason, at));
      }
      case Step.Purge purge -> purge(purge);
      case Step.Restore(_, var reason, var at) -> {
        var post = step.post();
        enlist(post.post());
        transaction.delete(Keys.withdrawn(relay, post.post().place()));
        var row = Row.at(Keys.post(relay, post.id()));
        transaction.put(PostRow.writeRestored(row, post, reason, at));
      }
    }
  }

  private void correct(WholePost before, WholePost post) {
    var version = Keys.version(relay, before.id(), before.post().version());
    transaction.putNew(PostRow.write(Row.at(version), before));
    transaction.put(whole(post));
    // A row can be written once in a transaction: what is put again must not be deleted too.
    var from = before.post().spot();
    var to = post.post().spot();
    if (!from.place().equals(to.place())) {
      transaction.delete(inRelay(from));
    }
    if (!inCategory(from).equals(inCategory(to))) {
      transaction.delete(inCategory(from));
    }
    enlist(post.post());
  }

  /// Nothing that holds a word of the post stays: not in the lists, nor among the withdrawn, nor
  /// among earlier versions.
  private void purge(Step.Purge purge) {
    var post = purge.before().post();
    unlist(post.spot());
    transaction.delete(Keys.withdrawn(relay, post.place()));
    for (var earlier : purge.earlier()) {
      transaction.delete(Keys.version(relay, post.id(), earlier.post().version()));
    }
    var row = Row.at(Keys.post(relay, post.id()));
    transaction.put(PostRow.write(row, purge.remains()));
  }

  private void enlist(Post post) {
    transaction.put(PostRow.write(Row.at(inRelay(post.spot())), post));
    transaction.put(PostRow.write(Row.at(inCategory(post.spot())), post));
  }

  private void unlist(Spot spot) {
    transaction.delete(inRelay(spot));
    transaction.delete(inCategory(spot));
  }

  private Row.Maker whole(WholePost post) {
    return PostRow.write(Row.at(Keys.post(relay, post.id())), post);
  }

  private Key inRelay(Spot spot) {
    return Keys.listed(Track.of(relay), spot.place());
  }

  private Key inCategory(Spot spot) {
    return Keys.listed(Track.of(relay, spot.category()), spot.place());
  }
}
