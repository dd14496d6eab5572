package kb.report.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import kb.report.Table;
import kb.report.Tabular;

/** Writes any report as comma-separated values where a call asks for {@code text/csv}. */
@Provider
@Produces(CsvWriter.TYPE)
public final class CsvWriter implements MessageBodyWriter<Tabular> {

  static final String TYPE = "text/csv";

  /** JSON for whoever does not ask for a table. */
  static final String LESS_WANTED = TYPE + ";qs=0.5";

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return Tabular.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Tabular report,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    Table table = report.table();
    headers.putSingle("Content-Type", "text/csv;charset=UTF-8");
    headers.putSingle("Content-Disposition", "attachment; filename=\"" + table.name() + ".csv\"");
    out.write(table.csv().getBytes(StandardCharsets.UTF_8));
  }
}
