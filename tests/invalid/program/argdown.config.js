module.exports = { config: {} };
