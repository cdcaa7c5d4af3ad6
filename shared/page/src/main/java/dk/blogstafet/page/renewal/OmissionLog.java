package dk.blogstafet.page.renewal;

import dk.blogstafet.page.RenderOmission;
import dk.blogstafet.relay.RelayId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// What was found that can't be rendered, until somebody asks and writes it down.
public final class OmissionLog {
  /// The most that wait to be asked for: whatever is left out stands with its relay, too.
  private static final int MOST = 1_000;

  private final BlockingQueue<LoggedOmission> found = new LinkedBlockingQueue<>(MOST);

  /// Something that was found.
  ///
  /// @param why what the renderer threw
  public record LoggedOmission(RelayId relay, RenderOmission omission, Throwable why) {}

  void add(RelayId relay, RenderOmission omission, Throwable why) {
    var _ = found.offer(new LoggedOmission(relay, omission, why));
  }

  /// What was found since this was asked last.
  public List<LoggedOmission> take() {
    var taken = new ArrayList<LoggedOmission>();
    found.drainTo(taken);
    return taken;
  }
}
