package io.guildhall.platform.ordering.store;

import io.guildhall.platform.ordering.BookedService;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.database.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The services of an order as its row keeps them: a list of objects, numbers as text so that none loses a digit. */
final class ServicesColumn {

    private ServicesColumn() {}

    /** What is written into the column. */
    static List<Map<String, Object>> rows(List<BookedService> services) {
        return services.stream().map(ServicesColumn::row).toList();
    }

    /** What stands in the column of an order in that currency. */
    @SuppressWarnings("unchecked")
    static List<BookedService> read(String json, String currency) {
        List<Map<String, Object>> rows = Json.read(json, ArrayList.class);
        return rows.stream().map(row -> service(row, currency)).toList();
    }

    private static Map<String, Object> row(BookedService service) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", service.code());
        row.put("name", service.name().byLanguage());
        row.put("unit", service.unit());
        row.put("rate", service.rate().toPlainString());
        row.put("quantity", service.quantity().toPlainString());
        row.put("amount", service.amount().amount().toPlainString());
        return row;
    }

    @SuppressWarnings("unchecked")
    private static BookedService service(Map<String, Object> row, String currency) {
        return new BookedService(
                (String) row.get("code"),
                Localized.of((Map<String, String>) row.get("name")),
                (String) row.get("unit"),
                new BigDecimal((String) row.get("rate")),
                new BigDecimal((String) row.get("quantity")),
                Money.of((String) row.get("amount"), currency));
    }
}
