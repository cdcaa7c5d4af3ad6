package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.RenderOmission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A queue of newly found omissions, waiting to be logged.
public final class OmissionLog {
  /// The maximum length of the queue. Every omission is also stored with its relay.
  private static final int MOST = 1_000;

  private final BlockingQueue<LoggedOmission> found = new LinkedBlockingQueue<>(MOST);

  /// A newly found omission.
  ///
  /// @param why what the renderer threw
  public record LoggedOmission(RelayId relay, RenderOmission omission, Throwable why) {}

  void add(RelayId relay, RenderOmission omission, Throwable why) {
    var _ = found.offer(new LoggedOmission(relay, omission, why));
  }

  /// Returns and clears the omissions found since the last call.
  public List<LoggedOmission> take() {
    var taken = new ArrayList<LoggedOmission>();
    found.drainTo(taken);
    return taken;
  }
}
