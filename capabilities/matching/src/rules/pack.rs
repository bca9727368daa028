//! Packing what a run keeps: JSON, compressed, with the hash of the JSON. Pure: bytes in, bytes out.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Something packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Compressed JSON.
    pub bytes: Vec<u8>,
    /// BLAKE3 of the JSON, hexadecimal.
    pub hash: String,
}

/// Packs a value.
pub fn pack<T: Serialize>(value: &T) -> Result<Packed, String> {
    let json = serde_json::to_vec(value).map_err(|e| e.to_string())?;
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&json).map_err(|e| e.to_string())?;
    let bytes = encoder.finish().map_err(|e| e.to_string())?;
    Ok(Packed { bytes, hash: blake3::hash(&json).to_hex().to_string() })
}

/// Unpacks a value, when its hash is still the same.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8], hash: &str) -> Result<T, String> {
    let mut json = Vec::new();
    DeflateDecoder::new(bytes).read_to_end(&mut json).map_err(|e| e.to_string())?;
    if blake3::hash(&json).to_hex().as_str() != hash {
        return Err("the hash differs".to_owned());
    }
    serde_json::from_slice(&json).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_out_and_one_changed_byte_does_not() {
        let value = vec![(1_u32, "een".to_owned()), (2, "twee".to_owned())];
        let packed = pack(&value).unwrap();
        assert_eq!(unpack::<Vec<(u32, String)>>(&packed.bytes, &packed.hash).unwrap(), value);
        for at in 0..packed.bytes.len() {
            let mut changed = packed.bytes.clone();
            changed[at] ^= 1;
            assert!(
                unpack::<Vec<(u32, String)>>(&changed, &packed.hash).is_ok_and(|v| v == value)
                    || unpack::<Vec<(u32, String)>>(&changed, &packed.hash).is_err()
            );
        }
        assert!(unpack::<Vec<(u32, String)>>(&packed.bytes, "another").is_err());
    }
}
