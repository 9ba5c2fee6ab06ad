package io.guildhall.platform.search;

import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;

/** How listings are indexed: English stemmed, Chinese in words, codes whole. */
final class ListingMapping implements StandalonePojoMappingConfigurer, LuceneAnalysisConfigurer {

    private static final String ENGLISH = "english";
    private static final String CHINESE = "chinese";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(ENGLISH)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("englishMinimalStem");
        context.analyzer(CHINESE).instance(new SmartChineseAnalyzer());
    }

    @Override
    public void configure(StandalonePojoMappingConfigurationContext context) {
        TypeMappingStep listing = context.programmaticMapping().type(ListingDocument.class);
        listing.searchEntity().name("listing");
        listing.indexed().index("listing");
        listing.property("id").documentId();
        listing.property("id").keywordField("sortId").sortable(Sortable.YES);
        listing.property("nameEn").fullTextField("nameEn").analyzer(ENGLISH);
        listing.property("nameZh").fullTextField("nameZh").analyzer(CHINESE);
        listing.property("descriptionEn").fullTextField("descriptionEn").analyzer(ENGLISH);
        listing.property("descriptionZh").fullTextField("descriptionZh").analyzer(CHINESE);
        listing.property("terms").fullTextField("terms").analyzer(ENGLISH);
        listing.property("phrases").keywordField("phrases");
        listing.property("pinyin").keywordField("pinyin");
        listing.property("keys").keywordField("keys");
        listing.property("codes").keywordField("codes");
        listing.property("categories").keywordField("categories").aggregable(Aggregable.YES);
        listing.property("supplier").keywordField("supplier").aggregable(Aggregable.YES);
        listing.property("price").genericField("price").sortable(Sortable.YES).aggregable(Aggregable.YES);
        listing.property("inStock").genericField("inStock");
        listing.property("publishedAt").genericField("publishedAt").sortable(Sortable.YES);
        listing.property("attributes").binder(new AttributesBinder());
        listing.property("item")
                .keywordField("item")
                .projectable(Projectable.YES)
                .searchable(Searchable.NO);
    }
}
