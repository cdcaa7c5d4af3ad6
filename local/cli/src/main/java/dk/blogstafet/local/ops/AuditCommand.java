package dk.blogstafet.local.ops;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.editing.AuditChain;
import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet audit`: checks the audit log, in which every entry holds the hash of the one before.
@Command(
    name = "audit",
    aliases = "trail",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet audit",
      "  blogstafet audit --json > audit.jsonl",
      "  blogstafet audit --check audit.jsonl"
    },
    exitCodeList = {"0:", "1:", "2:", "3:"})
public final class AuditCommand extends CliCommand {
  private static final int PORTION = 1_000;

  private final OperatorContext context;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--check", paramLabel = "${bundle:label.file}")
  private @Nullable Path file;

  public AuditCommand(OperatorContext operatorContext) {
    super(operatorContext.messages());
    this.context = operatorContext;
  }

  @Override
  protected int run() throws UserFacingException {
    var chains = file == null ? stored() : kept(file);
    if (json) {
      chains
          .values()
          .forEach(lines -> lines.forEach(it -> out().println(AuditEntryJson.write(it))));
    }
    var sound = true;
    for (var chain : chains.entrySet()) {
      sound &= check(chain.getKey(), chain.getValue());
    }
    return sound ? ExitCodes.DONE : ExitCodes.REFUSED;
  }

  private boolean check(String chain, List<AuditEntry> entries) {
    var broken = AuditChain.firstBreak(entries);
    broken.ifPresent(
        number -> errors().println(text("audit.broken", chain, Long.toString(number))));
    if (broken.isEmpty() && !json) {
      out()
          .println(
              entries.isEmpty()
                  ? text("audit.empty", chain)
                  : text("audit.intact", chain, entries.size(), entries.getLast().hash()));
    }
    return broken.isEmpty();
  }

  private Map<String, List<AuditEntry>> stored() throws UserFacingException {
    try (var stores = context.open(folder)) {
      var editors = AwsEditing.of(stores.environment(), Clock.systemUTC()).editors();
      var chains = new LinkedHashMap<String, List<AuditEntry>>();
      chains.put("site", lines(editors, "site"));
      stores.stores().relays().siteSnapshot().stream()
          .flatMap(siteSnapshot -> siteSnapshot.relays().stream())
          .map(relay -> "relay/" + relay.id())
          .forEach(chain -> chains.put(chain, lines(editors, chain)));
      return chains;
    }
  }

  private static List<AuditEntry> lines(Editors editors, String chain) {
    var lines = new ArrayList<AuditEntry>();
    var portion = editors.auditEntries(chain, 0, PORTION);
    while (!portion.isEmpty()) {
      lines.addAll(portion);
      portion = editors.auditEntries(chain, lines.getLast().number(), PORTION);
    }
    return lines;
  }

  private static Map<String, List<AuditEntry>> kept(Path file) throws UserFacingException {
    var chains = new LinkedHashMap<String, List<AuditEntry>>();
    var mapper = new JsonMapper();
    try {
      for (var line : Files.readAllLines(file)) {
        var entry = AuditEntryJson.read(mapper.readTree(line));
        chains.computeIfAbsent(entry.chain(), _ -> new ArrayList<>()).add(entry);
      }
      return chains;
    } catch (IOException | RuntimeException _) {
      throw UserFacingException.of("audit.unreadable", file);
    }
  }
}
