package dk.blogstafet.local.operating;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.editing.AuditChain;
import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.local.machine.UserFacingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet audit`: what was done with whose key, and whether the record of it holds together.
@Command(
    name = "audit",
    aliases = "trail",
    description =
        "Checks the trail of everything that was done under a signature: each line holds the hash"
            + " of the one before it. Compare a chain's last hash with one that you noted earlier:"
            + " lines cut off at the end can't be seen otherwise.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet audit",
      "  blogstafet audit --json > audit.jsonl",
      "  blogstafet audit --check audit.jsonl"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Every chain holds together.",
      "1:Something broke: the data or the file can't be read.",
      "2:The command was given wrongly.",
      "3:A chain is broken; the first line that doesn't follow is named."
    })
public final class AuditCommand implements Callable<Integer> {
  private static final int PORTION = 1_000;
  private static final int BROKEN = 3;

  private final OperatorContext context;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(names = "--json", description = "Print every line as JSON, one a line.")
  private boolean json;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "Check lines that were printed with --json, and no data.")
  private @Nullable Path file;

  public AuditCommand(OperatorContext operatorContext) {
    this.context = operatorContext;
  }

  @Override
  public Integer call() throws UserFacingException {
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
    return sound ? 0 : BROKEN;
  }

  private boolean check(String chain, List<AuditEntry> lines) {
    var broken = AuditChain.firstBreak(lines);
    broken.ifPresent(number ->
        errors().println(chain + ": line " + number + " doesn't follow from those before it."));
    if (broken.isEmpty() && !json) {
      var last = lines.isEmpty() ? "" : ", the last " + lines.getLast().hash();
      out().println(chain + ": " + lines.size() + " lines hold together" + last);
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
      throw new UserFacingException(
          file + " can't be read as a trail: print one with blogstafet audit --json.");
    }
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter errors() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
