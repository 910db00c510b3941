const { defineConfig } = require('eslint/config');
const lwcConfig = require('@salesforce/eslint-config-lwc');
const tseslint = require('typescript-eslint');
const globals = require('globals');

module.exports = defineConfig([
    {
        // Compiled twins of the .ts sources, and what tools write
        ignores: [
            'force-app/**/lwc/**/*.js',
            '**/dist/**',
            'coverage/**',
            'test-results/**',
            '**/.local-org/**',
            '.sf/**',
            '.sfdx/**'
        ]
    },
    {
        files: ['force-app/**/lwc/**/*.ts', 'test/**/*.ts'],
        extends: [...lwcConfig.configs.recommended, ...tseslint.configs.strictTypeChecked],
        languageOptions: {
            parser: tseslint.parser,
            parserOptions: { projectService: true, tsconfigRootDir: __dirname }
        },
        settings: {
            // eslint-plugin-import's own parser cannot read TypeScript
            'import/parsers': { '@typescript-eslint/parser': ['.ts'] },
            'import/extensions': ['.ts']
        },
        rules: {
            // the compiler checks names, imports and redeclarations better
            'no-undef': 'off',
            'import/named': 'off',
            'import/namespace': 'off',
            'import/default': 'off',
            'import/export': 'off',
            'no-unused-vars': 'off',
            'no-shadow': 'off',
            'no-use-before-define': 'off',
            'no-useless-constructor': 'off',
            'dot-notation': 'off',
            'consistent-return': 'off',
            // no-floating-promises asks for `void promise`
            'no-void': ['error', { allowAsStatement: true }]
        }
    },
    {
        files: ['force-app/**/lwc/**/__tests__/**/*.ts', 'test/**/*.ts'],
        rules: {
            '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
            '@lwc/lwc/no-async-operation': 'off',
            '@typescript-eslint/unbound-method': 'off',
            '@typescript-eslint/no-invalid-void-type': 'off'
        }
    },
    {
        files: ['local-org/src/**/*.ts', 'offline-model/src/**/*.ts', 'e2e/**/*.ts'],
        extends: [...tseslint.configs.recommended],
        rules: {
            '@typescript-eslint/no-unused-vars': [
                'error',
                { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
            ]
        }
    },
    {
        // components of the local org's own pages; their compiler checks the rest
        files: ['local-org/src/ui/modules/**/*.ts'],
        plugins: { '@lwc/lwc': require('@lwc/eslint-plugin-lwc') },
        rules: { '@lwc/lwc/no-inner-html': 'error', '@lwc/lwc/no-async-operation': 'error' }
    },
    {
        files: ['*.js'],
        languageOptions: { sourceType: 'commonjs', globals: { ...globals.node, ...globals.jest } }
    },
    {
        files: ['**/*.mjs'],
        extends: [tseslint.configs.base],
        languageOptions: { sourceType: 'module', globals: globals.node },
        rules: { 'no-undef': 'error', 'no-unused-vars': 'error' }
    },
    {
        // functions given to page.evaluate() run in the browser
        files: ['e2e/**/*.mjs'],
        languageOptions: { globals: { ...globals.node, ...globals.browser } }
    }
]);
