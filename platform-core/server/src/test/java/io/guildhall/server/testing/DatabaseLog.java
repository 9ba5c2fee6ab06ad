package io.guildhall.server.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements in the words of PostgreSQL's log. An entry begins with time, process, transaction and role at database;
 * further lines of an entry begin with a tab.
 */
final class DatabaseLog {
    private static final Pattern ENTRY = Pattern.compile("\\S+ \\S+ \\S+ \\[(\\d+)] (\\S+) (\\S*)@(\\S*) (.*)");
    private static final Pattern STATEMENT = Pattern.compile("LOG:  (?:statement|execute [^:]+): (.*)");

    private DatabaseLog() {}

    /** A statement and the transaction it was part of. */
    record Entry(String transaction, String role, String database, String sql) {}

    static List<Entry> statements(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("\t")) {
                if (inside) {
                    Entry begun = entries.remove(entries.size() - 1);
                    entries.add(new Entry(
                            begun.transaction(), begun.role(), begun.database(), begun.sql() + " " + line.strip()));
                }
                continue;
            }
            Matcher entry = ENTRY.matcher(line);
            Matcher statement = STATEMENT.matcher(entry.matches() ? entry.group(5) : "");
            inside = statement.matches();
            if (inside) {
                entries.add(new Entry(
                        entry.group(1) + " " + entry.group(2), entry.group(3), entry.group(4), statement.group(1)));
            }
        }
        return entries;
    }
}
