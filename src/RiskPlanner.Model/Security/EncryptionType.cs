namespace RiskPlanner.Model;

/// <summary>A type of data set that a RACF profile can exclude from encryption (DFP segment, ENCRYPTTYPES; z/OS facts, 1.3).</summary>
public enum EncryptionType
{
    /// <summary>PDSE (EXPDSE).</summary>
    Pdse,

    /// <summary>Sequential, basic and large format (EXSEQ); never extended format.</summary>
    Sequential,

    /// <summary>Tape (EXTAPE).</summary>
    Tape,
}
