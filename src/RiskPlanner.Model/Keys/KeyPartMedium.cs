namespace RiskPlanner.Model;

/// <summary>What key parts of a master key are kept on.</summary>
public enum KeyPartMedium
{
    /// <summary>Smart cards of a TKE workstation, which can be copied within their zone only.</summary>
    SmartCard,

    /// <summary>Paper in sealed envelopes.</summary>
    Paper,

    /// <summary>The pass phrase of a pass phrase initialisation: one secret, which gives all master keys.</summary>
    PassPhrase,
}
