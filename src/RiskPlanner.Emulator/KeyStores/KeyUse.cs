namespace RiskPlanner.Emulator.KeyStores;

/// <summary>What a key is asked for: policies for archived keys tell the two apart.</summary>
internal enum KeyUse
{
    /// <summary>To read.</summary>
    Decrypt,

    /// <summary>To write.</summary>
    Encrypt,
}
