package dk.blogstafet.local.migration.site;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.conversion.ForeignTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the settings of such a site say about it.
///
/// @param home its address without a slash at the end; empty if unknown
/// @param isOrdinary whether posts have the addresses that the program gives them by itself
record SiteSettings(String title, String description, String home, boolean isOrdinary) {
  /// The files of Hugo, Jekyll and Zola, and those of Eleventy, which are programs.
  private static final List<String> FILES =
      List.of(
          "hugo.toml",
          "hugo.yaml",
          "hugo.yml",
          "hugo.json",
          "config.toml",
          "config.yaml",
          "config.yml",
          "config.json",
          "_config.yml",
          "_config.yaml",
          "_config.toml");

  private static final List<String> PROGRAMS =
      List.of(".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs");

  /// Returns whether a folder has settings of one of the programs.
  static boolean areIn(Path folder) {
    return FILES.stream().anyMatch(it -> Files.isRegularFile(folder.resolve(it)))
        || PROGRAMS.stream().anyMatch(it -> Files.isRegularFile(folder.resolve(it)));
  }

  /// Reads the settings of a folder; empty ones if it has none that can be read.
  static SiteSettings of(Path folder) throws IOException {
    for (var name : FILES) {
      var file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        var settings = SiteText.read(file).flatMap(it -> SiteDocument.settings(name, it));
        if (settings.isPresent()) {
          return of(settings.get());
        }
      }
    }
    return new SiteSettings("", "", "", true);
  }

  private static SiteSettings of(JsonNode settings) {
    var home = text(settings, "baseURL", "baseurl", "base_url", "url");
    var under = home.equals(text(settings, "baseurl")) ? text(settings, "url") + home : home;
    return new SiteSettings(
        text(settings, "title"),
        text(settings, "description", "tagline"),
        (under.startsWith("http") ? under : text(settings, "url")).replaceFirst("/+$", ""),
        settings.path("permalinks").isMissingNode() && settings.path("permalink").isMissingNode());
  }

  private static String text(JsonNode settings, String... names) {
    for (var name : names) {
      if (settings.path(name).isTextual() && !settings.path(name).asText().isBlank()) {
        return ForeignTexts.line(settings.path(name).asText());
      }
    }
    return settings.at("/params/" + names[0]).asText("");
  }
}
