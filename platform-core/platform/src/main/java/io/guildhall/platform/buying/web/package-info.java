/** The pages on which buyers make up their minds. */
package io.guildhall.platform.buying.web;
