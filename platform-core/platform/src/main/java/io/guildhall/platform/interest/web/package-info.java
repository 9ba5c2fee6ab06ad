/** The pages of followed suppliers and saved searches. */
package io.guildhall.platform.interest.web;
