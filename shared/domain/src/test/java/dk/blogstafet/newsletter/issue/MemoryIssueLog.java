package dk.blogstafet.newsletter.issue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The log of issues in memory.
public final class MemoryIssueLog implements IssueLog {
  private final Map<IssueKey, Instant> cuts = new HashMap<>();

  @Override
  public synchronized Instant add(IssueKey issue, Instant cut) {
    return Optional.ofNullable(cuts.putIfAbsent(issue, cut)).orElse(cut);
  }
}
