package dk.blogstafet.aws;

import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import java.util.List;
import java.util.Optional;

/// Adds to a change's transaction what else is to be kept of it.
interface Witness {
  /// Keeps nothing.
  Witness NONE = new Nobody();

  /// The request that it comes with, if it comes with one.
  Optional<Change.Cause> cause();

  void open(Transaction transaction, Standing then);

  void describe(Transaction transaction, Standing seen, Standing then);

  void describe(Transaction transaction, Revision seen, Site anew);

  void record(Transaction transaction, Standing then, List<Step> steps);

  /// For changes that nobody signs: the operators' own.
  final class Nobody implements Witness {
    @Override
    public Optional<Change.Cause> cause() {
      return Optional.empty();
    }

    @Override
    public void open(Transaction transaction, Standing then) {}

    @Override
    public void describe(Transaction transaction, Standing seen, Standing then) {}

    @Override
    public void describe(Transaction transaction, Revision seen, Site anew) {}

    @Override
    public void record(Transaction transaction, Standing then, List<Step> steps) {}
  }
}
