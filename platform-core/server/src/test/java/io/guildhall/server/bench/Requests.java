package io.guildhall.server.bench;

import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.testing.Api;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** The measured requests, each about something else of what there is, chosen by chance. */
final class Requests {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final int port;

    Requests(int port) {
        this.port = port;
    }

    Work.Source productPages(List<Goods> goods) {
        return gets(goods, each -> get(each.host(), "/products/" + each.product(), "text/html"));
    }

    Work.Source products(List<Goods> goods) {
        return gets(goods, each -> get(each.host(), "/api/v1/products/" + each.product(), "application/json"));
    }

    Work.Source listings(String host, List<Shelf> shelves) {
        return gets(shelves, each -> get(host, "/categories/" + each.category(), "text/html"));
    }

    Work.Source searches(String host, List<String> words) {
        return gets(words, each -> get(host, "/api/v1/products?q=" + encoded(each), "application/json"));
    }

    /** The same bytes again and again: what client, connection and container cost by themselves. */
    Work.Source icon(String host, String path) {
        return gets(List.of(path), each -> get(host, each, "image/svg+xml"));
    }

    /** Each worker orders for one of the buyers: a product at its least quantity. */
    Work.Source orders(List<Goods> goods, List<Company> buyers) {
        return number -> {
            Api buyer = buyers.get(number % buyers.size()).head().api();
            return new Sending(port, number, CREATED) {
                @Override
                byte[] request(SplittableRandom chance) {
                    Goods each = goods.get(chance.nextInt(goods.size()));
                    String body = "{\"lines\":[{\"variant\":\"" + each.variant() + "\",\"quantity\":"
                            + each.least().toPlainString() + "}],\"deliveryName\":\"Goods in\","
                            + "\"deliveryAddress\":\"Dock 4, Hamburg\"}";
                    return bytes("POST /api/v1/orders HTTP/1.1\r\nHost: " + each.host()
                            + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + buyer.token() + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body);
                }
            };
        };
    }

    private <T> Work.Source gets(List<T> subjects, Function<T, byte[]> request) {
        return number -> new Sending(port, number, OK) {
            @Override
            byte[] request(SplittableRandom chance) {
                return request.apply(subjects.get(chance.nextInt(subjects.size())));
            }
        };
    }

    private static byte[] get(String host, String path, String accept) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: " + accept
                + "\r\nAccept-Language: en\r\n\r\n");
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private abstract static class Sending implements Work {
        private final HttpConnection connection;
        private final SplittableRandom chance;
        private final int expected;

        Sending(int port, int number, int expected) {
            this.connection = new HttpConnection(port);
            this.chance = new SplittableRandom(number);
            this.expected = expected;
        }

        abstract byte[] request(SplittableRandom chance);

        @Override
        public void once() throws IOException {
            HttpConnection.Reply reply = connection.exchange(request(chance), expected, false);
            if (reply.length() == 0) {
                throw new IllegalStateException("An empty answer");
            }
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
