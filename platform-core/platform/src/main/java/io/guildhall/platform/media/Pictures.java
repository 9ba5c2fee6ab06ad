package io.guildhall.platform.media;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.ProductMedia.Picture;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Showcases;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.media.store.PictureRows;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.files.FileKind;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pictures of products. Their order is the seller's; the first is the cover. */
@TenantFacade
public class Pictures {

    /** How many pictures a product may have. */
    public static final int MOST = 10;

    /** How long the words for a picture may be. */
    public static final int LONGEST_ALT = 200;

    private Showcases showcases;
    private Products products;
    private PictureRows rows;
    private FileStore files;
    private AuditLog audit;
    private Clock clock;

    protected Pictures() {}

    @Inject
    Pictures(Showcases showcases, Products products, PictureRows rows, FileStore files, AuditLog audit, Clock clock) {
        this.showcases = showcases;
        this.products = products;
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** A picture as it is wished for. */
    public record Wish(UUID id, LocalizedText alt) {}

    /** A print of a picture. */
    public record Print(KeptPicture picture, Path content) {}

    /** Refuses where the product is not one of the actor's company. */
    public void requireOwn(Actor actor, UUID product) {
        products.ownView(actor, product);
    }

    /** The print of that name, for whoever may see the product. */
    public Print print(UUID id, String hash, String name, Optional<Actor> reader) {
        return rows.find(id)
                .filter(picture -> picture.hash().equals(hash))
                .filter(picture -> picture.published() || mayManage(picture, reader))
                .flatMap(picture ->
                        files.rendition(id, rendition(picture.sha256(), name)).map(path -> new Print(picture, path)))
                .orElseThrow(() -> Rejection.notFound("picture", id));
    }

    /** The widest print of a picture that everyone gets, as JPEG. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Path> widest(Picture picture) {
        int widest = Picture.WIDTHS.get(Picture.WIDTHS.size() - 1);
        return files.rendition(picture.id(), picture.hash() + "-" + widest + ".jpg");
    }

    /** Hangs developed pictures behind those the product has, all or none; answers how many it did not have yet. */
    public int add(Actor actor, UUID product, List<NewPicture> developed) {
        return hang(actor, product, developed).size();
    }

    /** The same, and answers which ones it did not have yet. */
    public List<UUID> hang(Actor actor, UUID product, List<NewPicture> developed) {
        List<Picture> added = new ArrayList<>();
        String number = showcases.change(actor, product, media -> {
            Set<String> present = rows.hashes(product);
            for (NewPicture each : developed) {
                if (present.add(each.sha256())) {
                    added.add(keep(actor, product, each));
                }
            }
            List<Picture> all = new ArrayList<>(media.pictures());
            all.addAll(added);
            if (all.size() > MOST) {
                throw full();
            }
            return media.withPictures(all);
        });
        if (!added.isEmpty()) {
            audit.record(
                    actor,
                    "product.pictures-added",
                    "product",
                    product,
                    Map.of("number", number, "pictures", added.size()));
        }
        return added.stream().map(Picture::id).toList();
    }

    /**
     * Puts the pictures into that order and gives them those words.
     *
     * @param wishes each picture of the product, once
     */
    public void arrange(Actor actor, UUID product, List<Wish> wishes) {
        change(actor, product, media -> {
            Map<UUID, Picture> present = byId(media);
            List<Picture> arranged = new ArrayList<>();
            Checks checks = new Checks();
            for (Wish wish : wishes) {
                Picture picture = Optional.ofNullable(present.remove(wish.id()))
                        .orElseThrow(() -> Rejection.notFound("picture", wish.id()));
                wish.alt()
                        .byLanguage()
                        .forEach((language, text) ->
                                checks.optionalText(text, "alt-" + wish.id() + "." + language, LONGEST_ALT));
                arranged.add(described(picture, wish.alt()));
            }
            checks.done();
            if (!present.isEmpty()) {
                throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "pictures", "media.check.every-picture");
            }
            return media.withPictures(arranged);
        });
    }

    /** Says what a picture shows. */
    public void describe(Actor actor, UUID product, UUID id, LocalizedText alt) {
        Checks checks = new Checks();
        alt.byLanguage()
                .forEach((language, text) -> checks.optionalText(text, "alt-" + id + "." + language, LONGEST_ALT));
        change(actor, product, media -> {
            require(media, id);
            checks.done();
            return media.withPictures(media.pictures().stream()
                    .map(picture -> picture.id().equals(id) ? described(picture, alt) : picture)
                    .toList());
        });
    }

    /** Moves a picture by so many places; beyond the first or the last there is none. */
    public void move(Actor actor, UUID product, UUID id, int places) {
        change(actor, product, media -> {
            Picture picture = require(media, id);
            List<Picture> others = new ArrayList<>(media.pictures());
            int from = others.indexOf(picture);
            others.remove(from);
            others.add((int) Math.max(0, Math.min(others.size(), (long) from + places)), picture);
            return media.withPictures(others);
        });
    }

    /** Removes a picture for good. */
    public void remove(Actor actor, UUID product, UUID id) {
        String number = showcases.change(actor, product, media -> {
            Picture picture = require(media, id);
            takeDown(id);
            return media.withPictures(media.pictures().stream()
                    .filter(other -> !other.equals(picture))
                    .toList());
        });
        audit.record(actor, "product.picture-removed", "product", product, Map.of("number", number));
    }

    /** Removes these pictures for good, as far as the product still has them. */
    public void removeAll(Actor actor, UUID product, Set<UUID> ids) {
        List<UUID> removed = new ArrayList<>();
        String number = showcases.change(actor, product, media -> {
            List<Picture> others = new ArrayList<>();
            for (Picture picture : media.pictures()) {
                if (ids.contains(picture.id())) {
                    removed.add(picture.id());
                    takeDown(picture.id());
                } else {
                    others.add(picture);
                }
            }
            return media.withPictures(others);
        });
        if (!removed.isEmpty()) {
            audit.record(
                    actor,
                    "product.picture-removed",
                    "product",
                    product,
                    Map.of("number", number, "pictures", removed.size()));
        }
    }

    private void takeDown(UUID id) {
        KeptPicture kept = rows.find(id).orElseThrow(() -> Rejection.notFound("picture", id));
        rows.delete(id);
        files.delete(id, renditions(kept.sha256()));
    }

    private void change(Actor actor, UUID product, java.util.function.UnaryOperator<ProductMedia> change) {
        String number = showcases.change(actor, product, change);
        audit.record(actor, "product.pictures-arranged", "product", product, Map.of("number", number));
    }

    private Picture keep(Actor actor, UUID product, NewPicture picture) {
        UUID id = files.save(
                        "pictures",
                        actor.username(),
                        picture.name(),
                        Set.of(FileKind.JPEG),
                        new ByteArrayInputStream(picture.developed().master()))
                .id();
        picture.developed()
                .prints()
                .forEach((name, print) -> files.keepRendition(id, rendition(picture.sha256(), name), print));
        rows.insert(
                id,
                product,
                picture.sha256(),
                picture.developed().width(),
                picture.developed().height(),
                clock.instant(),
                actor.username());
        return new Picture(
                id,
                KeptPicture.hash(picture.sha256()),
                picture.developed().width(),
                picture.developed().height(),
                Localized.of(Map.of()));
    }

    private static Picture described(Picture picture, LocalizedText alt) {
        return new Picture(picture.id(), picture.hash(), picture.width(), picture.height(), alt);
    }

    private static Picture require(ProductMedia media, UUID id) {
        return Optional.ofNullable(byId(media).get(id)).orElseThrow(() -> Rejection.notFound("picture", id));
    }

    private static Map<UUID, Picture> byId(ProductMedia media) {
        return media.pictures().stream()
                .collect(Collectors.toMap(Picture::id, picture -> picture, (one, other) -> one, LinkedHashMap::new));
    }

    private static boolean mayManage(KeptPicture picture, Optional<Actor> reader) {
        return reader.filter(actor ->
                        actor.has(Roles.TENANT_ADMIN) || picture.company().equals(actor.company()))
                .isPresent();
    }

    private static String rendition(String sha256, String print) {
        return KeptPicture.hash(sha256) + "-" + print;
    }

    private static String[] renditions(String sha256) {
        return Picture.WIDTHS.stream()
                .flatMap(width -> java.util.stream.Stream.of(width + ".webp", width + ".jpg"))
                .map(print -> rendition(sha256, print))
                .toArray(String[]::new);
    }

    static Rejection full() {
        return WordedRejection.ofField(
                MediaReason.MEDIA_FULL, AddingPictures.FIELD, "media.refused.pictures", Integer.valueOf(MOST));
    }
}
