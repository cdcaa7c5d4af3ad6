package dk.blogstafet.aws;

import dk.blogstafet.editing.Act;
import dk.blogstafet.editing.Deed;
import dk.blogstafet.editing.Effect;
import dk.blogstafet.editing.Receipt;
import dk.blogstafet.editing.Traces;
import dk.blogstafet.editing.Trail;
import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import java.util.List;
import java.util.Optional;

/// Keeps an act's receipt and its line in the trail, and lets nothing happen unless the act's key
/// still stands as it was read.
final class SignedWitness implements Witness {
  private final Table editors;
  private final Act act;

  SignedWitness(Table editors, Act act) {
    this.editors = editors;
    this.act = act;
  }

  @Override
  public Optional<Change.Cause> cause() {
    return Optional.of(act.cause());
  }

  @Override
  public void open(Transaction transaction, Standing then) {
    var effect = Effect.ofRelay(Deed.OPEN_RELAY, 0, then);
    keep(transaction, effect, Traces.of(then.relay()));
  }

  @Override
  public void describe(Transaction transaction, Standing seen, Standing then) {
    var effect = Effect.ofRelay(Deed.DESCRIBE_RELAY, seen.version(), then);
    keep(transaction, effect, Traces.of(seen.relay(), then.relay()));
  }

  @Override
  public void describe(Transaction transaction, Revision seen, Site anew) {
    var from = Math.toIntExact(seen.number());
    keep(transaction, Effect.ofSite(from, from + 1), Traces.of(anew));
  }

  @Override
  public void record(Transaction transaction, Standing then, List<Step> steps) {
    if (steps.size() != 1) {
      throw new IllegalArgumentException("An act is one step, not " + steps.size());
    }
    var step = steps.getFirst();
    keep(transaction, Effect.of(then, step), Traces.of(step));
  }

  private void keep(Transaction transaction, Effect effect, Traces traces) {
    checkKey(transaction);
    keepAside(transaction, effect, traces);
  }

  /// Keeps receipt and line, and leaves the key to the caller.
  void keepAside(Transaction transaction, Effect effect, Traces traces) {
    keepReceipt(transaction, effect);
    var last = editors.last(EditorKeys.chain(effect.chain()), 1, EntryRow::read);
    var entry = Trail.next(last.stream().findFirst(), act, effect, traces);
    transaction.queue(editors, EntryRow.write(entry));
  }

  void keepReceipt(Transaction transaction, Effect effect) {
    transaction.bar(editors, ReceiptRow.write(Receipt.of(act, effect), act.at()), act.at());
  }

  void checkKey(Transaction transaction) {
    if (act.key().isKept()) {
      var key = EditorKeys.key(act.key().id());
      transaction.bar(editors, key, KeyRow.VERSION, act.key().version());
    }
  }
}
