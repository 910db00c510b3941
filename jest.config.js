const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

/** Two projects: components need the platform's preset, which cannot serve plain TypeScript, and ts-jest cannot serve components. */
module.exports = {
    collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/__tests__/**', '!**/*.d.ts'],
    coverageReporters: ['text', 'lcovonly'],
    projects: [
        {
            ...jestConfig,
            displayName: 'components',
            testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
            modulePathIgnorePatterns: ['<rootDir>/local-org', '<rootDir>/offline-model'],
            moduleNameMapper: {
                '^test/(.*)$': '<rootDir>/test/lwc/$1',
                '^lightning/flowSupport$': '<rootDir>/test/jest-mocks/lightning/flowSupport',
                '^lightning/navigation$': '<rootDir>/test/jest-mocks/lightning/navigation'
            },
            setupFilesAfterEnv: [
                ...(jestConfig.setupFilesAfterEnv ?? []),
                '<rootDir>/test/jest-setup.js'
            ]
        },
        {
            displayName: 'scripts',
            testEnvironment: 'node',
            testMatch: ['<rootDir>/scripts/**/*.test.ts'],
            modulePathIgnorePatterns: ['<rootDir>/local-org', '<rootDir>/offline-model'],
            transform: { '^.+\\.ts$': ['ts-jest', { isolatedModules: true }] }
        }
    ]
};
