package kb.deflection.ledger;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Brings the ledger's tables up to what this version of the program knows. */
final class Migrations {

  /**
   * Every migration, oldest first. Listed, because class paths differ in what they let one list.
   */
  static final List<String> FILES =
      List.of(
          "V1__events.sql",
          "V2__tickets.sql",
          "V3__closed_days.sql",
          "V4__tickets_told.sql",
          "V4.1__draft_sketches.sql",
          "V5__links.sql",
          "V6__help_desks.sql",
          "V7__rulings.sql",
          "V7.1__sent_inserts.sql",
          "V7.2__flag_letters.sql",
          "V8__gap_owners.sql",
          "V9__outside_pages.sql",
          "V10__digests.sql",
          "V11__reviews.sql",
          "V12__one_parcel_under_way.sql");

  private Migrations() {}

  /**
   * @throws LedgerUnavailable when a newer version of the program wrote the ledger, or the tables
   *     cannot be made
   */
  static void apply(DataSource database, String url) {
    try {
      Flyway flyway =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(database)
              .resourceProvider(new FromClassPath())
              .failOnMissingLocations(false)
              .table("schema_history")
              .load();
      refuseNewer(flyway, url);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new LedgerUnavailable("the ledger at " + url + " cannot be brought up to date", e);
    }
  }

  private static void refuseNewer(Flyway flyway, String url) {
    String unknown =
        Arrays.stream(flyway.info().applied())
            .filter(migration -> !migration.getState().isResolved())
            .map(MigrationInfo::getVersion)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new LedgerUnavailable(
          "the ledger at "
              + url
              + " was written by a newer version of Pidkazka (schema "
              + unknown
              + "; this one knows up to "
              + newest()
              + "): run that version, or restore a copy from before the upgrade");
    }
  }

  /** The version of the last migration: what stands between its V and the two underscores. */
  private static String newest() {
    String file = FILES.getLast();
    return file.substring(1, file.indexOf("__"));
  }

  /** Flyway's own search of the class path misses files inside Quarkus's runner. */
  private static final class FromClassPath implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
      return null; // asked for settings beside a migration, and there are none
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return prefix.equals("V") ? FILES.stream().map(FromClassPath::resource).toList() : List.of();
    }

    private static LoadableResource resource(String file) {
      String path = "/db/ledger/" + file;
      return new LoadableResource() {
        @Override
        public Reader read() {
          return new InputStreamReader(
              Objects.requireNonNull(Migrations.class.getResourceAsStream(path), path),
              StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
          return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
          return path;
        }

        @Override
        public String getFilename() {
          return file;
        }

        @Override
        public String getRelativePath() {
          return file;
        }
      };
    }
  }
}
