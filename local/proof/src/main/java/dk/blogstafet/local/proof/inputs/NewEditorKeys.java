package dk.blogstafet.local.proof.inputs;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Editors who come with keys of their own: the sample events' key is known already, or no proof of
/// it holds.
final class NewEditorKeys {
  private static final String FUNCTION = "ManageKeysFunction";
  private static final String PUBLIC_KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
  private static final String NAME = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
  private static final String PROOF =
      "Nrjy2mWDwQv1If17x1UiI_mX_jphXqMyh3rT9iuTrAlamGkQaAIW4t3uzLlPxII5w6BSCSShs1VHsXERfq3IBg";

  private static final int MANY = 40;

  private final TrustedEditor vouching;
  private final String authority;
  private final List<TrustedEditor> editors =
      Stream.generate(TrustedEditor::new).limit(MANY).toList();

  /// Makes some.
  ///
  /// @param vouching who signs
  /// @param authority the site's name
  NewEditorKeys(TrustedEditor vouching, String authority) {
    this.vouching = vouching;
    this.authority = authority;
  }

  /// The same about one of theirs, if it is about a key. Nobody takes over the key that signs: the
  /// rest would be turned away.
  SampleEvent in(SampleEvent sample, RandomGenerator random) {
    if (!sample.function().equals(FUNCTION) || sample.name().contains("rotate")) {
      return sample;
    }
    var newcomer = HostileStrings.oneOf(editors, random);
    return sample
        .with(PUBLIC_KEY, newcomer.publicKey())
        .with(NAME, newcomer.name())
        .with(PROOF, newcomer.proof(vouching, authority));
  }
}
