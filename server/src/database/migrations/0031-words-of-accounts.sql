-- A word lies sealed under its account's key, so the account follows from the word. PostgreSQL takes the two for independent
-- and expects a fraction of the orders there are, which makes it look them up one by one where a list would be quicker.
create statistics buyer_words_of_accounts (dependencies) on account_id, store_id, word_index from buyer_words;
analyze buyer_words;
