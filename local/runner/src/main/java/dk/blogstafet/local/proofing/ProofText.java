package dk.blogstafet.local.proofing;

import dk.blogstafet.local.speech.Speech;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says for people what reading manuscripts came to.
final class ProofText {
  private final Speech speech;

  ProofText(Speech speech) {
    this.speech = speech;
  }

  String of(Map<Path, Proof> proofs) {
    var lines = new ArrayList<String>();
    proofs.forEach((file, proof) -> {
      proof.findings().forEach(finding -> lines.add(line(file, finding)));
      lines.addAll(ends(file, proof));
    });
    var errors = proofs.values().stream().mapToInt(Proof::errors).sum();
    var hints = proofs.values().stream().mapToInt(Proof::hints).sum();
    lines.add(speech.text("check.summary", proofs.size(), errors, hints));
    return String.join("\n", lines);
  }

  private List<String> ends(Path file, Proof proof) {
    var ends = new ArrayList<String>();
    if (proof.findings().isEmpty()) {
      ends.add(speech.text("check.fine", file));
    }
    proof
        .lix()
        .map(lix -> speech.text("check.lix", file, lix.value(), level(lix)))
        .ifPresent(ends::add);
    return ends;
  }

  private String level(Lix lix) {
    return speech.text("lix." + lix.level().tag());
  }

  private String line(Path file, Finding finding) {
    var weight =
        switch (finding.weight()) {
          case ERROR -> speech.alarming(speech.text("check.error"));
          case HINT -> speech.advising(speech.text("check.hint"));
        };
    return file + ":" + finding.line() + ": " + weight + ": " + finding.sentence();
  }
}
